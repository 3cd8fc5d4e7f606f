import type { Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import type { DraftView } from "./draft-view.ts";
import { isMeant, listTellingWords, type TellingWord } from "./telling-words.ts";

/** Shares of what is claimed that the other passage must tell too, and of the other passage that the claim must fill. */
const LEAST_CLAIM = 0.6;
const LEAST_SENTENCE = 0.45;
/** Where words were taken over, less need be left of the claim: a rewrite exchanges what it can. */
const LEAST_COPIED = 0.35;

/**
 * Whether what is claimed is nearly all told in a passage, affirmed or denied alike and with the same numbers and days,
 * and is most of what is told there. `copied` says that words went from one to the other.
 */
export function claimsSame(view: DraftView, content: readonly Span[], to: Span, copied: boolean): boolean {
  const [claim, told] = [listTellingWords(view, content), listTellingWords(view, [to])];
  if (isDenied(view, claim) !== isDenied(view, told)) return false;
  if (hasOwnNumeral(claim, told) && hasOwnNumeral(told, claim)) return false;
  if (!shareDays(listDays(view, content), listDays(view, [to]))) return false;
  if (copied) return shareTold(claim, told) >= LEAST_COPIED;
  return shareTold(claim, told) >= LEAST_CLAIM && shareTold(told, claim) >= LEAST_SENTENCE;
}

function isDenied({ sets }: DraftView, words: readonly TellingWord[]): boolean {
  return words.some(({ folded }) => sets.negations.has(folded));
}

function hasOwnNumeral(words: readonly TellingWord[], others: readonly TellingWord[]): boolean {
  return words.some((word) => word.numeral && !isMeant(word, others));
}

/**
 * How many of the words are told in the others too. Names, which reports of one affair share anyway, are left out, and
 * words of one meaning count once: "to meet at a summit" tells no two things.
 */
function shareTold(words: readonly TellingWord[], others: readonly TellingWord[]): number {
  const unnamed = words.filter(({ entities }) => entities.length === 0);
  const plain = [...new Map(unnamed.map((word) => [word.meaning ?? word.folded, word])).values()];
  return plain.filter((word) => isMeant(word, others)).length / Math.max(1, plain.length);
}

function listDays(view: DraftView, spans: readonly Span[]): Time[] {
  return spans.flatMap((span) =>
    view.timesIn(span).filter(({ earliest, type }) => earliest !== null && type !== "DURATION"),
  );
}

/** Whether some day is told in both, or at least one of them tells none. */
function shareDays(a: readonly Time[], b: readonly Time[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some((one) => b.some((other) => one.earliest === other.earliest && one.latest === other.latest));
}
