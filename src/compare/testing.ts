import { makeBareArticle, startReading } from "../kit/start-reading.ts";
import type { Block, BlockKind } from "../model/article.ts";
import type { Reading } from "../model/reading.ts";

/** One line of a made-up article: its text, and its kind where it is no paragraph. */
export type Line = string | readonly [BlockKind, string];

/** A reading for tests: an article of the given lines, one block each, with nothing found in it yet. */
export function makeReading(id: string, lines: readonly Line[], more: Partial<Reading["article"]> = {}): Reading {
  const blocks: Block[] = [];
  let text = "";
  for (const line of lines) {
    const [kind, words] = typeof line === "string" ? (["paragraph", line] as const) : line;
    blocks.push({ kind, start: text.length, end: text.length + words.length, why: "test" });
    text += `${words}\n`;
  }
  return startReading(makeBareArticle(id, text, blocks, { source: `${id}.txt`, ...more }));
}

/** The words a span stands for. */
export function wordsAt(readings: readonly Reading[], span: { article: string; start: number; end: number }): string {
  const reading = readings.find((each) => each.article.id === span.article);
  return reading?.article.text.slice(span.start, span.end) ?? "";
}
