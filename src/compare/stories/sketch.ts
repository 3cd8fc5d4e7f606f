import { numberDay } from "../../kit/days.ts";
import { makeUnitVector, numberTerm, type SparseVector } from "../../kit/sparse-vector.ts";
import { listWords, type Word } from "../../kit/words.ts";
import type { Article, BlockKind, Publication } from "../../model/article.ts";
import type { TermWeights } from "../term-weights.ts";

/** What is compared of an article: whom and what it names, in which words, and when it appeared. */
export interface Sketch {
  readonly names: SparseVector;
  /** What is no name: words in small letters, and numbers. */
  readonly words: SparseVector;
  /** Numbers of the days that bound its publication; null where unknown. */
  readonly first: number | null;
  readonly last: number | null;
}

type Weights = ReadonlyMap<number, number>;
type Bounds = Pick<Publication, "earliest" | "latest">;

const BODY: ReadonlySet<BlockKind> = new Set(["paragraph", "subhead"]);
const LEAD = 7;
const LEAD_WORDS = 30;
const NUMBER = 2;
const MOST_WORDS = 4000;
/** The heaviest are enough: with four times as many the measured stories are no better. */
const MOST_NAMES = 40;
const MOST_TERMS = 120;
/** The weight of a word met in one document at most. */
const UNHEARD = 1;
const NAME_GOES_ON = /^(?:,| \p{Lu})/u;
const STARTS_SENTENCE = /(?:^|[.!?:"“”\n])\s*$/;

/** How often an article uses each name and each other word, early ones counting for more. */
export interface TermCounts {
  readonly names: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
}

/**
 * Names and words of the body, each by frequency (logarithmic) and rarity. What stands early counts for more, since a
 * report opens with its news. Headlines are left out.
 */
export function makeSketch(article: Pick<Article, "text" | "blocks" | "published">, weigh: TermWeights): Sketch {
  const { names, words } = countTerms(article, weigh);
  return makeSketchOf(weighTerms(names, weigh), weighTerms(words, weigh), article.published);
}

/** The same from weights of the names and words. */
export function makeSketchOf(names: Weights, words: Weights, published: Bounds): Sketch {
  return {
    names: makeUnitVector(names, MOST_NAMES),
    words: makeUnitVector(words, MOST_TERMS),
    ...boundDays(published),
  };
}

export function countTerms({ text, blocks }: Pick<Article, "text" | "blocks">, weigh: TermWeights): TermCounts {
  const terms = blocks
    .filter(({ kind }) => BODY.has(kind))
    .flatMap(({ start, end }) => listWords(text, start, end))
    .slice(0, MOST_WORDS);
  const naming = findNames(text, terms, weigh);
  const names = new Map<string, number>();
  const words = new Map<string, number>();
  for (const [position, { folded }] of terms.entries()) {
    const counts = naming.has(folded) ? names : words;
    const lead = 1 + LEAD * Math.exp(-position / LEAD_WORDS);
    counts.set(folded, (counts.get(folded) ?? 0) + (/\d/.test(folded) ? NUMBER : 1) * lead);
  }
  return { names, words };
}

/**
 * Words that never stand without a capital and bear one inside a sentence: without a language, what a name looks like.
 * Of one that only opens sentences, as the name of a firm may, rarity tells, and that what opens a sentence by chance
 * hardly does so twice or with a comma or a name behind it.
 */
function findNames(text: string, words: readonly Word[], weigh: TermWeights): ReadonlySet<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  const opening = new Set<string>();
  for (const { start, end, folded } of words) {
    if (/^\d/.test(folded)) continue;
    if (!/^\p{Lu}/u.test(text.slice(start, start + 2))) small.add(folded);
    else if (!STARTS_SENTENCE.test(text.slice(Math.max(0, start - 3), start))) capital.add(folded);
    else if (!isUnheard(folded, weigh)) continue;
    else if (opening.has(folded) || NAME_GOES_ON.test(text.slice(end, end + 3))) capital.add(folded);
    else opening.add(folded);
  }
  return capital.difference(small);
}

/** A compound is heard of where a part of it is ("Thirty-one"). */
function isUnheard(folded: string, weigh: TermWeights): boolean {
  return folded.split("-").every((part) => weigh(part) >= UNHEARD);
}

export function weighTerms(counts: ReadonlyMap<string, number>, weigh: TermWeights): ReadonlyMap<number, number> {
  return new Map([...counts].map(([term, count]) => [numberTerm(term), weigh(term) * (1 + Math.log(count))]));
}

function boundDays({ earliest, latest }: Bounds): Pick<Sketch, "first" | "last"> {
  return {
    first: earliest === null ? null : numberDay(earliest),
    last: latest === null ? null : numberDay(latest),
  };
}
