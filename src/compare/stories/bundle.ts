import { addVectors, keepHeaviest, multiplyVectors, type SparseVector } from "../../kit/sparse-vector.ts";
import type { Sketch } from "./sketch.ts";

/**
 * Articles taken together: sums of their vectors, from which the mean likeness of any two bundles follows without
 * looking at their articles again.
 */
export interface Bundle extends Sketch {
  readonly articles: number;
  /** How many of them name anything. */
  readonly named: number;
  /** Summed likeness of the pairs within. */
  readonly within: number;
}

/** Bundles that fit less are of two stories; such a score may be told as 0. */
export const LEAST_FIT = 0.73;
/** One setting for all data, tuned on the given sets, each in the middle of a plateau. */
const NAMES_SHARE = 0.4;
/** What two reports of one story are expected to be like before any are seen, and how many seen pairs that is worth. */
const EXPECTED = 0.3;
const TRUST = 3;
/** Copies of one report are liker each other than to the other reports of their story, which must not keep those out. */
const TIGHTEST = 0.42;
const GRACE_DAYS = 10;
const FADE_DAYS = 45;
/** Reports of one affair share names at least as much as words; where words are alike and names not, it is another. */
const LEAST_NAMING = 0.8;
const NAMING_POWER = 4;
/**
 * The next phase of an affair names the same people and places on another day, in other words. Names more alike than this
 * count for so much more; neither from .35 to .45 nor with half or twice as much does any measured story change.
 */
const SAME_NAMES = 0.4;
const PHASE_WORTH = 1;
/** The likeness that given names can come to at most, with words as alike as they may be: more would be another affair. */
const BEST_WORDS = NAMES_SHARE + (1 - NAMES_SHARE) / LEAST_NAMING;
const MOST_NAMES = 96;
const MOST_WORDS = 240;
const TELLING_NAMES = 20;
const TELLING_WORDS = 24;

export function startBundle(sketch: Sketch): Bundle {
  return { ...sketch, articles: 1, named: sketch.names.terms.length > 0 ? 1 : 0, within: 0 };
}

export function joinBundles(a: Bundle, b: Bundle): Bundle {
  const mean = meanLikeness(meanOfNames(a, b), meanOfWords(a, b));
  return {
    names: addVectors(a.names, b.names, MOST_NAMES),
    words: addVectors(a.words, b.words, MOST_WORDS),
    first: least(a.first, b.first),
    last: most(a.last, b.last),
    articles: a.articles + b.articles,
    named: a.named + b.named,
    within: a.within + b.within + mean * a.articles * b.articles,
  };
}

/**
 * How well two bundles fit together: the mean likeness between them (average link) over the geometric mean of that
 * within them, so that two tight stories that touch stay apart and a loose one may grow; less for days of silence
 * between them, and much less where they tell of other names in the same words; more where they name the same on other
 * days.
 */
export function scoreFit(a: Bundle, b: Bundle): number {
  return score(a, b, fade(a, b));
}

/** The same whatever silence is between them: how well they fit in what they tell. */
export function scoreTelling(a: Bundle, b: Bundle): number {
  return score(a, b, 1);
}

function score(a: Bundle, b: Bundle, faded: number): number {
  const names = meanOfNames(a, b);
  const scale = (faded * goOn(a, b, names)) / Math.sqrt(cohesion(a) * cohesion(b));
  if (names !== null && names * BEST_WORDS * scale < LEAST_FIT) return 0;
  const words = meanOfWords(a, b);
  const naming = names === null || words === 0 ? 1 : Math.min(1, names / (LEAST_NAMING * words));
  return meanLikeness(names, words) * scale * naming ** NAMING_POWER;
}

/** The terms by which a bundle is found, with what they tell; a word that is both comes twice. */
export function listTelling(bundle: Pick<Bundle, "names" | "words">): SparseVector {
  const names = keepHeaviest(bundle.names, TELLING_NAMES);
  const words = keepHeaviest(bundle.words, TELLING_WORDS);
  const size = names.terms.length;
  const terms = new Uint32Array(size + words.terms.length);
  const weights = new Float64Array(terms.length);
  terms.set(names.terms);
  terms.set(words.terms, size);
  for (const [at, weight] of names.weights.entries()) weights[at] = weight * NAMES_SHARE;
  for (const [at, weight] of words.weights.entries()) weights[size + at] = weight * (1 - NAMES_SHARE);
  return { terms, weights };
}

/** Mean cosine of the names over all pairs of an article of each; null where one side names nothing. */
function meanOfNames(a: Bundle, b: Bundle): number | null {
  return a.named === 0 || b.named === 0 ? null : multiplyVectors(a.names, b.names) / (a.named * b.named);
}

function meanOfWords(a: Bundle, b: Bundle): number {
  return multiplyVectors(a.words, b.words) / (a.articles * b.articles);
}

function meanLikeness(names: number | null, words: number): number {
  return names === null ? words : NAMES_SHARE * names + (1 - NAMES_SHARE) * words;
}

function cohesion({ articles, within }: Bundle): number {
  return Math.min(TIGHTEST, (TRUST * EXPECTED + within) / (TRUST + (articles * (articles - 1)) / 2));
}

/** 1 for bundles within a week of each other or of unknown date, less the longer the silence between them. */
function fade(a: Bundle, b: Bundle): number {
  const gap = Math.max(daysFrom(a.last, b.first), daysFrom(b.last, a.first));
  return 1 / (1 + Math.max(0, gap - GRACE_DAYS) / FADE_DAYS);
}

/** More than 1 for bundles of other days that name the same. */
function goOn(a: Bundle, b: Bundle, names: number | null): number {
  const reach = Math.max(daysFrom(a.first, b.last), daysFrom(b.first, a.last));
  return reach > 1 && names !== null ? 1 + PHASE_WORTH * Math.max(0, names - SAME_NAMES) : 1;
}

function daysFrom(from: number | null, to: number | null): number {
  return from === null || to === null ? 0 : to - from;
}

function least(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function most(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
