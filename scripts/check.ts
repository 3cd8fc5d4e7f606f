// npm run check: types, lint and format, and documents that name only what exists.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findDeadNames } from "./find-dead-names.ts";
import { isReadmeTrue } from "./stage-table.ts";

const ROOT = join(import.meta.dirname, "..");

const steps: readonly (readonly [string, () => boolean])[] = [
  ["types", () => run("typescript/bin/tsc", "-p", ".")],
  ["types of what runs in the browser", () => run("typescript/bin/tsc", "-p", "src/tell/page/client")],
  ["lint and format", () => run("@biomejs/biome/bin/biome", "check", ".")],
  ["documents", checkDocuments],
];
const failed = steps.filter(([name, step]) => {
  const passed = step();
  process.stdout.write(`${passed ? "ok    " : "FAILED"} ${name}\n`);
  return !passed;
});
process.exitCode = failed.length === 0 ? 0 : 1;

function run(script: string, ...words: string[]): boolean {
  return (
    spawnSync(process.execPath, [join(ROOT, "node_modules", script), ...words], { cwd: ROOT, stdio: "inherit" })
      .status === 0
  );
}

function checkDocuments(): boolean {
  const dead = findDeadNames(ROOT);
  for (const { document, name } of dead) process.stdout.write(`${document} names ${name}, which does not exist\n`);
  const isTrue = isReadmeTrue();
  if (!isTrue) process.stdout.write("README.md does not show the stages that run: npm run docs\n");
  return dead.length === 0 && isTrue;
}
