#!/usr/bin/env node
// Plain JavaScript that any Node understands: it says what is needed before newer syntax can fail.
import { existsSync } from "node:fs";
import module from "node:module";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  process.stderr.write(
    `stemma needs Node 24.15 or newer; this is Node ${process.versions.node}. See https://nodejs.org/\n`,
  );
  process.exit(69);
}
// Whoever reads the output may stop reading (`| head`): then there is nobody left to tell.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
const built = new URL("../dist/src/doors/cli/main.js", import.meta.url);
const source = new URL("../src/doors/cli/main.ts", import.meta.url);
// Node keeps the compiled modules in its own cache folder, so that a later start need not compile them again.
module.enableCompileCache?.();
const { main } = await import(existsSync(source) ? source.href : built.href);
process.exitCode = await main(process.argv.slice(2));
