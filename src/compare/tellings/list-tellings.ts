import { listCandidatePairs } from "../../kit/candidate-pairs.ts";
import { hashText } from "../../kit/hash.ts";
import { makeUnionFind } from "../../kit/union-find.ts";
import { wordLikeness } from "../../kit/word-likeness.ts";
import { listWords } from "../../kit/words.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { TermWeights } from "../term-weights.ts";

/** Sentences of two or more articles that tell the same thing, copied or not, in the order of article and text. */
export type Telling = readonly Span[];

/** A sentence with the words that tell what it is about. */
interface Sentence {
  readonly span: Span;
  readonly words: readonly string[];
  readonly weights: readonly number[];
  readonly weight: number;
}

const TELLING_WEIGHT = 0.2;
const FEWEST_WORDS = 3;
const LEAST_COSINE = 0.27;
const LEAST_SHARED = 0.9;
const CANDIDATES = { mostItems: 60, leastWeight: 0.5 };
const STEM = 5;

/**
 * Groups body sentences across articles by weighted words in any order: most alike first, one sentence
 * of an article in a group, while two share a good quarter of their weight. Words that many sentences of the pool use weigh less.
 */
export function listTellings(readings: readonly Reading[], weigh: TermWeights): readonly Telling[] {
  const sentences = listSentences(readings, weigh);
  const pairs = listCandidatePairs(sentences.map(listStems), () => 1, CANDIDATES).flatMap(({ a, b }) => {
    const [left, right] = [sentences[a] as Sentence, sentences[b] as Sentence];
    if (left.span.article === right.span.article) return [];
    const shared = weighShared(left, right);
    const cosine = shared / Math.sqrt(left.weight * right.weight);
    return shared >= LEAST_SHARED && cosine >= LEAST_COSINE ? [{ a, b, cosine }] : [];
  });
  return joinBest(
    sentences,
    pairs.sort((x, y) => y.cosine - x.cosine || x.a - y.a || x.b - y.b),
  );
}

/** Joins pairs, most alike first, as long as no article comes to stand in a group twice. */
function joinBest(
  sentences: readonly Sentence[],
  pairs: readonly { readonly a: number; readonly b: number }[],
): Telling[] {
  const sets = makeUnionFind(sentences.length);
  const articles = new Map<number, ReadonlySet<string>>();
  const articlesOf = (root: number): ReadonlySet<string> =>
    articles.get(root) ?? new Set([(sentences[root] as Sentence).span.article]);
  for (const { a, b } of pairs) {
    const [rootA, rootB] = [sets.find(a), sets.find(b)];
    const [own, other] = [articlesOf(rootA), articlesOf(rootB)];
    if (rootA === rootB || !own.isDisjointFrom(other)) continue;
    sets.union(rootA, rootB);
    articles.set(Math.min(rootA, rootB), own.union(other));
  }
  return sets
    .sets()
    .filter((set) => set.length > 1)
    .map((set) => set.map((index) => (sentences[index] as Sentence).span));
}

function listSentences(readings: readonly Reading[], weigh: TermWeights): Sentence[] {
  const bare = readings.flatMap(({ article, sentences }) =>
    sentences
      .filter((sentence) => sentence.kind === "paragraph")
      .map(({ start, end }) => ({
        span: { article: article.id, start, end },
        words: [...new Set(listWords(article.text, start, end).map((word) => word.folded))].filter(
          (word) => weigh(word) > TELLING_WEIGHT,
        ),
      }))
      .filter(({ words }) => words.length >= FEWEST_WORDS),
  );
  const use = new Map<string, number>();
  for (const { words } of bare) for (const word of words) use.set(word, (use.get(word) ?? 0) + 1);
  return bare.map((sentence) => {
    const weights = sentence.words.map((word) => weigh(word) / Math.sqrt(use.get(word) as number));
    return { ...sentence, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
  });
}

function listStems({ words }: Sentence): number[] {
  return [...new Set(words.map((word) => hashText(word.slice(0, STEM))))];
}

function weighShared(a: Sentence, b: Sentence): number {
  return a.words.reduce((sum, word, index) => {
    const likeness = b.words.reduce((top, other) => Math.max(top, wordLikeness(word, other)), 0);
    return sum + likeness * (a.weights[index] as number);
  }, 0);
}
