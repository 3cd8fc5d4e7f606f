import { compareText } from "../../kit/compare-text.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import { type BriefSource, overlaps, wordsOf } from "./brief-draft.ts";
import { shorten } from "./shorten.ts";

const FEWEST_WORDS = 5;

/**
 * The words in which a point is told: those of a witness rather than of its copy, the fullest that fits a line and can
 * stand alone. Null where no report has such words.
 */
export function chooseWording(source: BriefSource, spans: readonly Span[]): string | null {
  const wordings = spans.flatMap((span) => {
    const words = shorten(wordsOf(source, completeQuotation(source, span)));
    return words === null || !standsAlone(words) ? [] : [{ words, isCopy: isCopied(span, source.draft.reuse) }];
  });
  wordings.sort(
    (a, b) => Number(a.isCopy) - Number(b.isCopy) || b.words.length - a.words.length || compareText(a.words, b.words),
  );
  return wordings[0]?.words ?? null;
}

/** The span with the quotation mark before it, where the words inside close a quotation that opens there. */
export function completeQuotation({ articles }: BriefSource, span: Span): Span {
  const text = articles.get(span.article)?.text ?? "";
  const words = text.slice(span.start, span.end);
  const before = text[span.start - 1] ?? "";
  const opened = count(words, "“") < count(words, "”") && before === "“";
  const straight = count(words, '"') % 2 === 1 && before === '"';
  return opened || straight ? { ...span, start: span.start - 1 } : span;
}

/** Whether the words are made from those of another report. */
export function isCopied(span: Span, reuse: readonly Reuse[]): boolean {
  return reuse.some(
    ({ a, b, direction, kind }) =>
      kind !== "shared-quote" &&
      ((direction === "a→b" && overlaps(b, span)) || (direction === "b→a" && overlaps(a, span))),
  );
}

/** A line of its own begins like a sentence and has enough words to be one. */
function standsAlone(words: string): boolean {
  return /^[“"‘']?[\p{Lu}\p{N}]/u.test(words) && words.split(" ").length >= FEWEST_WORDS;
}

function count(words: string, mark: string): number {
  return words.split(mark).length - 1;
}
