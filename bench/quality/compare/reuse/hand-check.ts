import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reuse } from "../../../../src/model/comparison.ts";

/** What a reader says of what was found in a pair: right, open (something is missing) or wrong (something is not so). */
export interface Verdict {
  readonly verdict: "right" | "open" | "wrong";
  /** What was found when it was read, so that a verdict on something else counts for nothing. */
  readonly found: string;
  /** What is not right. */
  readonly note?: string;
}

const KINDS = 6;

/** Every sixth pair of each kind: the kinds come in turns of six, so every sixth pair in a row would be of one kind. */
export function isHandChecked(number: number): boolean {
  return Math.floor(number / KINDS) % KINDS === number % KINDS;
}

/** The verdicts by the number of the pair. */
export function readHandCheck(): Readonly<Record<number, Verdict>> {
  return JSON.parse(readFileSync(join(import.meta.dirname, "hand-check.json"), "utf8"));
}

/** A short name for what was found: the spans, kinds and directions, whatever the ids of the articles. */
export function fingerprintLinks(links: readonly Reuse[]): string {
  const told = links
    .map(({ a, b, kind, direction }) => [a.start, a.end, b.start, b.end, kind, direction].join(" "))
    .sort();
  return createHash("sha256").update(told.join("\n")).digest("hex").slice(0, 8);
}
