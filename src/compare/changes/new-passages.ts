import { indexBySpan } from "../../kit/index-by-span.ts";
import { splitSentences } from "../../kit/split-sentences.ts";
import { listWords } from "../../kit/words.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import type { ChangeDraft, Comparison } from "./change-draft.ts";
import { readWords } from "./change-draft.ts";

const FEWEST_WORDS = 5;

/** Sentences of added reports that share no passage with any other report: what is told there and nowhere else. */
export function listNewPassages(comparison: Comparison): ChangeDraft[] {
  const { later, carriage } = comparison;
  const findReuse = indexBySpan(later.reuse, ({ a, b }: Reuse) => (a.article === b.article ? [] : [a, b]));
  return later.articles
    .filter(({ id }) => carriage.added.has(id))
    .flatMap(({ id, text, blocks }) =>
      blocks
        .filter(({ kind }) => kind === "paragraph")
        .flatMap(({ start, end }) => splitSentences(text, start, end))
        .filter(({ start, end }) => listWords(text, start, end).length >= FEWEST_WORDS)
        .map((range): Span => ({ article: id, start: range.start, end: range.end }))
        .filter((span) => findReuse(span).length === 0)
        .map((span): ChangeDraft => {
          return { effect: "adds", subject: "passage", item: id, text: readWords(comparison, span), cites: [span] };
        }),
    );
}
