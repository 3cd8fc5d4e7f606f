import type { Span } from "../../model/span.ts";
import { type BriefSource, wordsOf } from "./brief-draft.ts";

const CLOSING = /^[.,!?]?[”"]/;
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ["“", "”"],
  ["(", ")"],
];

/** The span with the marks just outside it that open and close the quotations it begins or ends in. */
export function completeQuotation({ articles }: BriefSource, span: Span): Span {
  const text = articles.get(span.article)?.text ?? "";
  const words = text.slice(span.start, span.end);
  const before = text[span.start - 1] ?? "";
  const closing = CLOSING.exec(text.slice(span.end, span.end + 2))?.[0] ?? "";
  const marks = words.match(/[“”]/g) ?? [];
  const isOdd = count(words, '"') % 2 === 1;
  const [opens, closes] = isOdd
    ? [before === '"' && !closing.endsWith('"'), closing.endsWith('"')]
    : [before === "“" && marks[0] === "”", marks.at(-1) === "“"];
  return { ...span, start: opens ? span.start - 1 : span.start, end: closes ? span.end + closing.length : span.end };
}

/** The words of a span with no quotation or bracket open: marks just outside are taken in, a mark left alone is left off. */
export function wholeWordsOf(source: BriefSource, span: Span): string {
  return dropLoneMarks(wordsOf(source, completeQuotation(source, span)));
}

/** Words without a mark at an edge whose partner is not among them. */
export function dropLoneMarks(words: string): string {
  let whole = words;
  if (count(whole, '"') === 1) whole = whole.replace(/^"|"$/, "");
  for (const [open, close] of PAIRS) {
    if (count(whole, open) < count(whole, close) && whole.endsWith(close)) whole = whole.slice(0, -1);
    if (count(whole, open) > count(whole, close) && whole.startsWith(open)) whole = whole.slice(1);
  }
  return whole.trim();
}

/** Whether every quotation and bracket that is opened is closed. */
export function isWhole(words: string): boolean {
  return count(words, '"') % 2 === 0 && PAIRS.every(([open, close]) => count(words, open) === count(words, close));
}

function count(words: string, mark: string): number {
  return words.split(mark).length - 1;
}
