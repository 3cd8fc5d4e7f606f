import { numberDay } from "../../kit/days.ts";
import { makeUnitVector, type SparseVector } from "../../kit/sparse-vector.ts";
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

const BODY: ReadonlySet<BlockKind> = new Set(["paragraph", "subhead"]);
const LEAD = 7;
const LEAD_WORDS = 30;
const NUMBER = 2;
const MOST_WORDS = 4000;
/** The heaviest are enough: with four times as many the measured stories are no better. */
const MOST_NAMES = 40;
const MOST_TERMS = 120;
const STARTS_SENTENCE = /(?:^|[.!?:"“”\n])\s*$/;

/**
 * Names and words of the body, each by frequency (logarithmic) and rarity. What stands early counts for more, since a
 * report opens with its news. Headlines are left out.
 */
export function makeSketch(article: Pick<Article, "text" | "blocks" | "published">, weigh: TermWeights): Sketch {
  const { text, blocks, published } = article;
  const words = blocks
    .filter(({ kind }) => BODY.has(kind))
    .flatMap(({ start, end }) => listWords(text, start, end))
    .slice(0, MOST_WORDS);
  const naming = findNames(text, words);
  const names = new Map<string, number>();
  const others = new Map<string, number>();
  for (const [position, { folded }] of words.entries()) {
    const counts = naming.has(folded) ? names : others;
    const lead = 1 + LEAD * Math.exp(-position / LEAD_WORDS);
    counts.set(folded, (counts.get(folded) ?? 0) + (/\d/.test(folded) ? NUMBER : 1) * lead);
  }
  return {
    names: makeUnitVector(weighTerms(names, weigh), MOST_NAMES),
    words: makeUnitVector(weighTerms(others, weigh), MOST_TERMS),
    ...boundDays(published),
  };
}

/** Words that stand with a capital inside a sentence and never without one: without a language, what a name looks like. */
function findNames(text: string, words: readonly Word[]): ReadonlySet<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const { start, folded } of words) {
    if (/^\d/.test(folded)) continue;
    if (!/^\p{Lu}/u.test(text.slice(start, start + 2))) small.add(folded);
    else if (!STARTS_SENTENCE.test(text.slice(Math.max(0, start - 3), start))) capital.add(folded);
  }
  return capital.difference(small);
}

function weighTerms(counts: ReadonlyMap<string, number>, weigh: TermWeights): ReadonlyMap<string, number> {
  return new Map([...counts].map(([term, count]) => [term, weigh(term) * (1 + Math.log(count))]));
}

function boundDays({ earliest, latest }: Pick<Publication, "earliest" | "latest">): Pick<Sketch, "first" | "last"> {
  return {
    first: earliest === null ? null : numberDay(earliest),
    last: latest === null ? null : numberDay(latest),
  };
}
