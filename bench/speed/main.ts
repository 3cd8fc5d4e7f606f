// npm run bench:speed -- [--only PART] [--runs N] [--json FILE]
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Figures, Timing } from "./timing.ts";
import { TIMINGS } from "./timings.ts";

interface Time {
  readonly what: string;
  readonly unit: string;
  readonly median: number;
  readonly runs: number;
  readonly beside: Readonly<Record<string, number>>;
}

const { values } = parseArgs({
  options: { only: { type: "string" }, runs: { type: "string" }, json: { type: "string" } },
});
const runs = Number(values.runs ?? 3);
const chosen = TIMINGS.filter(({ part }) => !values.only || part === values.only);
if (chosen.length === 0 || !(runs >= 1)) {
  process.stderr.write(
    `usage: npm run bench:speed -- [--only ${TIMINGS.map(({ part }) => part).join("|")}] [--runs N] [--json FILE]\n`,
  );
  process.exit(2);
}

const times = chosen.flatMap(timeInTurn);
for (const { what, unit, median, beside } of times) {
  const ratios = Object.entries(beside).map(([name, ratio]) => `${ratio.toFixed(2)} × ${name}`);
  process.stdout.write(`${what.padEnd(36)}${median.toFixed(3).padStart(12)} ${unit.padEnd(20)}${ratios.join(", ")}\n`);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ times }, null, 1)}\n`);

/** Runs a timing and its peers in turn, so that a change in the machine's speed meets all of them. */
function timeInTurn(timing: Timing): Time[] {
  const own: Figures[] = [];
  const peers = new Map<string, Figures[]>(Object.keys(timing.peers).map((peer) => [peer, []]));
  const rounds = timing.once ? 1 : runs;
  for (let run = 0; run < rounds; run++) {
    own.push(measureAfresh(timing.name));
    for (const [peer, figures] of peers) figures.push(measureAfresh(timing.name, peer));
  }
  return Object.keys(own[0] ?? {}).map((figure) => {
    const value = medianOf(own, figure);
    const beside = [...peers].flatMap(([peer, figures]) => {
      const other = medianOf(figures, figure);
      return Number.isNaN(other) ? [] : [[peer, value / other] as const];
    });
    return {
      what: `${timing.name}: ${figure}`,
      unit: timing.unit,
      median: value,
      runs: rounds,
      beside: Object.fromEntries(beside),
    };
  });
}

function measureAfresh(...words: string[]): Figures {
  const ended = spawnSync(process.execPath, [join(import.meta.dirname, "measure.ts"), ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (ended.status !== 0) throw new Error(`measuring ${words.join(" ")} failed`);
  return JSON.parse(ended.stdout) as Figures;
}

function medianOf(figures: readonly Figures[], name: string): number {
  const sorted = figures.map((each) => each[name] ?? Number.NaN).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
