import { alignLocally } from "../../kit/align.ts";
import { wordLikeness } from "../../kit/word-likeness.ts";
import type { Passage } from "./passages.ts";

/** Two aligned words; `likeness` 0 means that one stands where the other was. */
export interface WordPair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** How two passages resemble each other. Indices are into their words; stretches are half-open. */
export interface Resemblance {
  readonly a: Passage;
  readonly b: Passage;
  readonly pairs: readonly WordPair[];
  readonly stretchA: readonly [number, number];
  readonly stretchB: readonly [number, number];
  /** Words matched in order over the words of both stretches (Dice), 0 to 1. */
  readonly overlap: number;
  /** Weight of the matched words. */
  readonly weight: number;
  /** `weight` as a share of the lighter passage. */
  readonly coverage: number;
  /** Longest unbroken run of identical words: how many, what they weigh, and whether both texts quote them. */
  readonly run: { readonly words: number; readonly weight: number; readonly quoted: boolean };
  /** Shared shingles that are no names and, between articles, no terms. */
  readonly shingles: number;
  /** Those of them that hold no name either. */
  readonly plain: number;
  /** Share of the words outside quotation marks that are matched (Dice over both passages), and how many match. */
  readonly unquoted: { readonly matched: number; readonly overlap: number };
}

const FLOOR = 0.15;
const EXCHANGE = -0.12;
const GAP = 0.12;

/** Aligns two passages word by word; null where no two words match. */
export function comparePassages(a: Passage, b: Passage): Resemblance | null {
  const { pairs: aligned } = alignLocally(a.words.length, b.words.length, {
    gain: (i, j) => {
      const likeness = likenessAt(a, i, b, j);
      return likeness > 0 ? likeness * Math.max(FLOOR, pairWeight(a, i, b, j)) : EXCHANGE;
    },
    gap: GAP,
  });
  const pairs = aligned.map((pair) => ({ ...pair, likeness: likenessAt(a, pair.a, b, pair.b) }));
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return null;
  const matched = pairs.filter((pair) => pair.likeness > 0);
  const stretchA = [first.a, last.a + 1] as const;
  const stretchB = [first.b, last.b + 1] as const;
  const shingles = listShared(a, b, pairs);
  const weight = matched.reduce((sum, pair) => sum + pair.likeness * pairWeight(a, pair.a, b, pair.b), 0);
  return {
    a,
    b,
    pairs,
    stretchA,
    stretchB,
    overlap: (2 * matched.length) / (length(stretchA) + length(stretchB)),
    weight,
    coverage: weight / Math.max(1, Math.min(a.weight, b.weight)),
    run: longestRun(a, b, pairs),
    shingles: shingles.length,
    plain: shingles.filter((pair) => !a.naming[pair.a]).length,
    unquoted: measureUnquoted(a, b, matched),
  };
}

function likenessAt(a: Passage, i: number, b: Passage, j: number): number {
  return wordLikeness((a.words[i] as { folded: string }).folded, (b.words[j] as { folded: string }).folded);
}

function pairWeight(a: Passage, i: number, b: Passage, j: number): number {
  return ((a.weights[i] as number) + (b.weights[j] as number)) / 2;
}

function longestRun(a: Passage, b: Passage, pairs: readonly WordPair[]): Resemblance["run"] {
  let best = { words: 0, weight: 0, quoted: false };
  let words = 0;
  let weight = 0;
  let quoted = true;
  pairs.forEach((pair, index) => {
    const before = pairs[index - 1];
    const follows = before?.likeness === 1 && before.a + 1 === pair.a && before.b + 1 === pair.b;
    if (pair.likeness < 1) return;
    if (!follows) [words, weight, quoted] = [0, 0, true];
    words++;
    weight += a.weights[pair.a] as number;
    quoted &&= Boolean(a.quoted[pair.a] && b.quoted[pair.b]);
    if (words > best.words) best = { words, weight, quoted };
  });
  return best;
}

/** The pairs of words with which a shared shingle begins. */
function listShared(a: Passage, b: Passage, pairs: readonly WordPair[]): readonly WordPair[] {
  const within = a.article === b.article;
  return pairs.filter(
    (pair) =>
      a.shingles[pair.a] !== undefined &&
      a.shingles[pair.a] === b.shingles[pair.b] &&
      !a.names[pair.a] &&
      (within || !(a.terms[pair.a] || b.terms[pair.b])),
  );
}

function measureUnquoted(a: Passage, b: Passage, matched: readonly WordPair[]): Resemblance["unquoted"] {
  const count = matched.filter((pair) => !a.quoted[pair.a] && !b.quoted[pair.b]).length;
  const words = [a, b].reduce((sum, passage) => sum + passage.quoted.filter((quoted) => !quoted).length, 0);
  return { matched: count, overlap: words > 0 ? (2 * count) / words : 0 };
}

function length([start, end]: readonly [number, number]): number {
  return end - start;
}
