import { makeBareArticle, startReading } from "../kit/start-reading.ts";
import { listWords } from "../kit/words.ts";
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

/** The reading with a token for each word, whose lemma is the word itself, and a sentence for each line. */
export function withWords(reading: Reading): Reading {
  const tokens = reading.article.blocks.flatMap((block, sentence) =>
    listWords(reading.article.text, block.start, block.end).map(({ start, end, folded }) => ({
      start,
      end,
      text: reading.article.text.slice(start, end),
      lemma: folded,
      pos: "X" as const,
      features: { tense: null, form: null, voice: null, number: null },
      head: -1,
      relation: "root",
      sentence,
    })),
  );
  return { ...reading, tokens: tokens.map((token, index) => ({ ...token, index })) };
}

/** The words a span stands for. */
export function wordsAt(readings: readonly Reading[], span: { article: string; start: number; end: number }): string {
  const reading = readings.find((each) => each.article.id === span.article);
  return reading?.article.text.slice(span.start, span.end) ?? "";
}
