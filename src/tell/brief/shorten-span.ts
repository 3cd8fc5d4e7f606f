import { cutAtEdge } from "../../kit/cut-at-edge.ts";
import { trimMarks } from "../../kit/trim-marks.ts";
import type { Range, Span } from "../../model/span.ts";
import { type BriefSource, wordsOf } from "./brief-draft.ts";
import { LONGEST_LINE, shorten } from "./shorten.ts";
import { completeQuotation, dropLoneMarks } from "./whole-words.ts";

/** What stands for the words left out. */
const MARK = " …";
/** A line of its own needs none; that of an abbreviation stays. */
const FULL_STOP = /(?<=[\p{L}\p{N}]{3}|[”")])\.$/u;

/**
 * The words of a span as a line takes them: whole where they fit, else up to the last constituent that does and that
 * reaches as far as `needed`, with the mark of what was left out. Null where there is none.
 */
export function shortenSpan(source: BriefSource, span: Span, needed: Range = span): string | null {
  const whole = dropLoneMarks(wordsOf(source, completeQuotation(source, span)).replace(/[,;]$/, ""));
  if (whole.length <= LONGEST_LINE) return whole.replace(FULL_STOP, "");
  const tokens = source.tokens.get(span.article) ?? [];
  const first = indexFrom(tokens, span.start);
  const last = indexFrom(tokens, span.end) - 1;
  if (first > last) return shorten(whole);
  const reach = needed === span ? first : Math.max(first, indexFrom(tokens, needed.end) - 1);
  const end = reach > last ? null : cutAtEdge(tokens, { first, last, needed: reach }, LONGEST_LINE - MARK.length);
  if (end === null) return null;
  return dropLoneMarks(wordsOf(source, { article: span.article, ...trimMarks(tokens, first, end) })) + MARK;
}

/** Index of the first token that begins at a place or behind it. */
function indexFrom(tokens: readonly Range[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Range).start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
