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
  /** What each peer needed, as the median of as many runs. */
  readonly peers: Readonly<Record<string, number>>;
}

const { values } = parseArgs({
  options: { only: { type: "string" }, runs: { type: "string" }, json: { type: "string" } },
});
const runs = Number(values.runs ?? 3);
const timings = await Promise.all(Object.values(TIMINGS).map((load) => load()));
const chosen = timings.filter(({ part }) => !values.only || part === values.only);
if (chosen.length === 0 || !(runs >= 1)) {
  process.stderr.write(
    `usage: npm run bench:speed -- [--only ${timings.map(({ part }) => part).join("|")}] [--runs N] [--json FILE]\n`,
  );
  process.exit(2);
}

const times = chosen.flatMap(timeInTurn);
for (const { what, unit, median, peers } of times) {
  process.stdout.write(`${what.padEnd(36)}${write(median).padStart(12)} ${unit}`.trimEnd().concat("\n"));
  for (const [name, other] of Object.entries(peers)) {
    process.stdout.write(`${" ".repeat(36)}${write(other).padStart(12)} ${name} (× ${(median / other).toFixed(2)})\n`);
  }
}
process.stdout.write(`medians of ${runs} runs, each of them and of each peer in a process of its own\n`);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ times }, null, 1)}\n`);

/** Runs a timing and its peers in turn, there and back, so that a change in the machine's speed meets all of them. */
function timeInTurn(timing: Timing): Time[] {
  const figures = new Map<string | undefined, Figures[]>(
    [undefined, ...Object.keys(timing.peers)].map((peer) => [peer, []]),
  );
  const rounds = timing.once ? 1 : runs;
  for (let run = 0; run < rounds; run++) {
    const turn = [...figures];
    for (const [peer, measured] of run % 2 === 0 ? turn : turn.reverse()) {
      measured.push(measureAfresh(timing.name, ...(peer === undefined ? [] : [peer])));
    }
  }
  const own = figures.get(undefined) ?? [];
  return Object.keys(own[0] ?? {}).map((figure) => ({
    what: `${timing.name}: ${figure}`,
    unit: timing.unit,
    median: medianOf(own, figure),
    runs: rounds,
    peers: Object.fromEntries(
      [...figures].flatMap(([peer, measured]) => {
        const median = medianOf(measured, figure);
        return peer === undefined || Number.isNaN(median) ? [] : [[peer, median]];
      }),
    ),
  }));
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

function write(value: number): string {
  return value.toFixed(value < 1000 ? 3 : 0);
}
