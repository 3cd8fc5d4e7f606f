// npm run bench:floors -- --data DIR [--raise]: fails when a score is below its floor; --raise lifts floors to what was measured.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { SCORERS } from "./scorers.ts";

/** How far a score may fall before the gate closes: rounding, not regress. */
const EPSILON = 0.0005;
const FILE = join(import.meta.dirname, "floors.json");

const { values } = parseArgs({ options: { data: { type: "string" }, raise: { type: "boolean" } } });
if (!values.data || !existsSync(values.data)) {
  process.stderr.write("usage: npm run bench:floors -- --data DIR [--raise]\n");
  process.exit(2);
}
const floors = JSON.parse(readFileSync(FILE, "utf8")) as Record<string, number>;
const measured = new Map<string, number>();
for (const scorer of SCORERS) {
  for (const { set, measure, value } of (await scorer.run(resolve(values.data), false)) ?? [])
    measured.set(`${set} ${measure}`, value);
}

let failures = 0;
for (const [name, floor] of Object.entries(floors)) {
  const value = measured.get(name);
  const holds = value !== undefined && value >= floor - EPSILON;
  if (!holds) failures++;
  process.stdout.write(
    `${holds ? "ok    " : "FAILED"} ${name}: ${value?.toFixed(3) ?? "not measured"}, floor ${floor}\n`,
  );
}
if (values.raise) {
  for (const [name, value] of measured) floors[name] = Math.max(floors[name] ?? 0, Math.floor(value * 1000) / 1000);
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(Object.entries(floors).sort()), null, 2)}\n`);
}
process.exitCode = failures === 0 ? 0 : 1;
