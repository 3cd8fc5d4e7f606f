// npm run bench:quality -- --data DIR [--only PART] [--json FILE]
import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Score } from "./score.ts";
import { SCORERS } from "./scorers.ts";

const PARTS = ["read", "language", "find", "compare", "seeds"];
const { values } = parseArgs({
  options: { data: { type: "string" }, only: { type: "string" }, json: { type: "string" } },
});
const { data, only, json } = values;
if (!data || !existsSync(data) || (only !== undefined && !PARTS.includes(only))) {
  process.stderr.write(`usage: npm run bench:quality -- --data DIR [--only ${PARTS.join("|")}] [--json FILE]\n`);
  process.exit(2);
}

const scores: Score[] = [];
const missing: string[] = [];
for (const scorer of SCORERS.filter((each) => !only || each.part === only)) {
  const found = await scorer.run(resolve(data), true);
  if (!found) missing.push(scorer.set);
  for (const score of found ?? []) {
    scores.push(score);
    process.stdout.write(`${formatScore(score)}\n`);
  }
}
if (missing.length > 0) process.stdout.write(`left out, not in ${data}: ${missing.join(", ")}\n`);
if (json) writeFileSync(json, `${JSON.stringify({ scores }, null, 1)}\n`);

function formatScore({ set, measure, value, low, high, n, baseline, peers }: Score): string {
  const interval = low === null || high === null ? "" : ` [${low.toFixed(3)}–${high.toFixed(3)}]`;
  const beside = [...(baseline === null ? [] : [["baseline", baseline] as const]), ...Object.entries(peers)];
  const others = beside.map(([name, figure]) => `${name} ${figure.toFixed(3)}`).join(", ");
  return `${set.padEnd(16)}${measure.padEnd(22)}${value.toFixed(3)}${interval.padEnd(16)} n ${String(n).padEnd(7)}${others}`;
}
