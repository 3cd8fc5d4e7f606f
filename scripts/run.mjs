// Starts a program of this checkout with everything it needs: a recent Node, the locked dependencies, compiled data.
// Plain JavaScript that Node 18 understands, because it is what runs before the right Node is there.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NEEDED = [24, 15];
const CARRIED = "24.21.0";

const [program, ...programArguments] = process.argv.slice(2);
if (!program) fail("usage: node scripts/run.mjs PROGRAM [ARGUMENT …]");
const node = recentNode();
installDependencies(node);
const path = [dirname(node), join(ROOT, "node_modules", ".bin"), process.env.PATH].join(delimiter);
const environment = { ...process.env, PATH: path };
if (program !== "scripts/build.ts") start([join(ROOT, "scripts", "build.ts"), "--if-stale"], "inherit");
process.exitCode = start([locate(program), ...programArguments], "inherit");

/** The running Node when it is recent enough, else the one npm carries, fetched once into .node/. */
function recentNode() {
  if (isRecent(process.versions.node)) return process.execPath;
  const home = join(ROOT, ".node", CARRIED);
  const binary = join(home, process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(binary)) fetchNode(home);
  return binary;
}

function isRecent(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

function fetchNode(home) {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${platform}-${process.arch}`;
  note(
    `Node ${process.versions.node} is running, ${NEEDED.join(".")} is needed: fetching ${name}@${CARRIED} into .node/`,
  );
  const fetched = join(ROOT, ".node", `fetching-${process.pid}`);
  mkdirSync(fetched, { recursive: true });
  writeFileSync(join(fetched, "package.json"), "{}");
  const arguments_ = [
    "install",
    "--no-save",
    "--no-package-lock",
    "--engine-strict=false",
    "--loglevel=error",
    `${name}@${CARRIED}`,
  ];
  const result = spawnSync("npm", arguments_, {
    cwd: fetched,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (result.status !== 0)
    fail(`Could not fetch ${name}. Install Node ${NEEDED.join(".")} or newer yourself and run the command again.`);
  try {
    renameSync(join(fetched, "node_modules", name, "bin"), home);
  } catch (error) {
    if (!existsSync(home)) throw error; // another run was faster
  }
  rmSync(fetched, { recursive: true, force: true });
}

/** Runs `npm ci` when node_modules does not match the lock file. */
function installDependencies(binary) {
  const lock = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  const stamp = join(ROOT, "node_modules", ".stemma-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  note("installing the locked dependencies");
  const npm = process.env.npm_execpath;
  const command = npm ? [binary, npm] : ["npm"];
  const result = spawnSync(command[0], [...command.slice(1), "ci", "--loglevel=error"], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, PATH: [dirname(binary), process.env.PATH].join(delimiter) },
  });
  if (result.status !== 0) fail("npm ci failed; its own message is above.");
  writeFileSync(stamp, lock);
}

/** A path of this checkout, or the script behind a name in node_modules/.bin. */
function locate(name) {
  const own = join(ROOT, name);
  if (existsSync(own)) return own;
  const [packageName, script] =
    { vitest: ["vitest", "vitest"], biome: ["@biomejs/biome", "biome"], tsc: ["typescript", "tsc"] }[name] ?? [];
  if (!packageName) fail(`${name} is neither a file of this checkout nor a known tool.`);
  const manifest = JSON.parse(readFileSync(join(ROOT, "node_modules", packageName, "package.json"), "utf8"));
  const entry = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[script];
  return join(ROOT, "node_modules", packageName, entry);
}

function start(arguments_, stdio) {
  const result = spawnSync(node, arguments_, { stdio, env: environment });
  if (result.error) fail(result.error.message);
  return result.status ?? 1;
}

function note(text) {
  process.stderr.write(`stemma: ${text}\n`);
}

function fail(text) {
  note(text);
  process.exit(1);
}
