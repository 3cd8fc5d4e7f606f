import { alignLocally } from "../../kit/align.ts";
import { wordLikeness } from "../../kit/word-likeness.ts";
import type { Span } from "../../model/span.ts";
import { isCutFrom } from "./compare-quotations.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import type { Quotations, Quoted } from "./list-quoted.ts";

/** The words of one quotation that stand in another too, as far as they go, and those in between that do not. */
interface Match {
  /** The stretch in each, from the first word that both have to the last, and on to the ends where they are near. */
  readonly stretches: readonly [Span, Span];
  readonly changed: readonly [string, string];
}

const COSTS = { match: 2, mismatch: -1, gap: 1 };
/** Quotations of one utterance share so many words, and so much of the shorter one. */
const FEWEST_KEPT = 5;
const LEAST_KEPT = 0.6;
/** So many words before or behind those that both have belong to the same words of the speaker. */
const MOST_AT_ENDS = 3;
/** Of the quotations that share words in a row with one, so many are aligned with it. */
const MOST_COMPARED = 12;
/** Longer quotations are compared as far as this many words. */
const MOST_WORDS = 80;

/** Quotations of one utterance whose words, in quotation marks, are not the same in two reports. */
export function compareQuotedWords(view: DraftView, { all, listAlike }: Quotations): readonly Finding[] {
  const places = new Map(all.map((each, index) => [each, index]));
  return all.flatMap((one, index) =>
    listAlike(one)
      .slice(0, MOST_COMPARED)
      .filter((other) => (places.get(other) as number) > index && other.span.article !== one.span.article)
      .flatMap((other) => compareTwo(view, one, other))
      .slice(0, 1),
  );
}

function compareTwo(view: DraftView, one: Quoted, other: Quoted): Finding[] {
  if (isCutFrom(one, other) || isCutFrom(other, one)) return [];
  const match = align(one, other);
  if (match === null) return [];
  const [was, is] = match.changed;
  const told = was && is ? `“${was}” in one, “${is}” in the other` : `“${was || is}” in one alone`;
  return [
    {
      topic: view.wordsAt(one.span),
      kind: "wording",
      verdict: "contradiction",
      why: `one utterance, quoted in two wordings: ${told}`,
      sides: match.stretches.map((stretch) => makeSide(view.wordsAt(stretch), [stretch])),
      rule: "quotation-altered",
    },
  ];
}

/** Null where the two are of different utterances, or have the same words but for their endings. */
function align(one: Quoted, other: Quoted): Match | null {
  const [left, right] = [one.words.slice(0, MOST_WORDS), other.words.slice(0, MOST_WORDS)];
  const gain = (a: number, b: number): number => (left[a] === right[b] ? COSTS.match : COSTS.mismatch);
  const { pairs } = alignLocally(left.length, right.length, { gain, gap: COSTS.gap });
  const kept = pairs.filter(({ a, b }) => left[a] === right[b]);
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last || kept.length < FEWEST_KEPT || kept.length < LEAST_KEPT * Math.min(left.length, right.length))
    return null;
  const from = Math.max(first.a, first.b) <= MOST_AT_ENDS ? { a: 0, b: 0 } : first;
  const after = Math.max(left.length - last.a, right.length - last.b) - 1;
  const to = after <= MOST_AT_ENDS ? { a: left.length - 1, b: right.length - 1 } : last;
  const lost = left.slice(from.a, to.a + 1).filter((_, at) => !kept.some(({ a }) => a === at + from.a));
  const gained = right.slice(from.b, to.b + 1).filter((_, at) => !kept.some(({ b }) => b === at + from.b));
  const alike = (word: string, others: readonly string[]): boolean =>
    others.some((each) => wordLikeness(word, each) > 0);
  const isSame = lost.every((word) => alike(word, gained)) && gained.every((word) => alike(word, lost));
  if (isSame) return null;
  return {
    stretches: [stretch(one, from.a, to.a), stretch(other, from.b, to.b)],
    changed: [lost.join(" "), gained.join(" ")],
  };
}

function stretch({ span, places }: Quoted, from: number, to: number): Span {
  return { article: span.article, start: places[from]?.start ?? span.start, end: places[to]?.end ?? span.end };
}
