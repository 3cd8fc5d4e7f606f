import { agglomerate, type Likeness } from "../../kit/agglomerate.ts";
import { daysBetween } from "../../kit/days.ts";
import type { Publication } from "../../model/article.ts";
import type { TermVector } from "./term-vector.ts";

/** What is compared of an article: what it is about and when it appeared, as far as that is known. */
export interface Sketch {
  readonly terms: TermVector;
  readonly published: Pick<Publication, "earliest" | "latest">;
}

/** One setting for all data, tuned on the given sets. */
const RULES = { expected: 0.36, trust: 3, least: 0.7 };
const LEAST_LIKENESS = 0.03;
const MOST_ARTICLES = 1500;
const GRACE_DAYS = 7;
const FADE_DAYS = 30;

/**
 * Groups articles that report one affair: lists of indices. The groups do not depend on the order of the articles, but
 * ties are broken by it, so callers sort first. `known` are groups from before, which stay joined.
 */
export function groupArticles(sketches: readonly Sketch[], known: readonly (readonly number[])[] = []): number[][] {
  return agglomerate(sketches.length, listLikenesses(sketches), RULES, known);
}

/** Cosines of the articles' terms, faded where they appeared far apart; through an inverted index. */
function listLikenesses(sketches: readonly Sketch[]): Likeness[] {
  const frequencies = new Map<string, number>();
  for (const { terms } of sketches)
    for (const term of terms.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const holders = new Map<string, { readonly article: number; readonly weight: number }[]>();
  const likenesses: Likeness[] = [];
  sketches.forEach((sketch, b) => {
    const sums = new Map<number, number>();
    for (const [term, weight] of sketch.terms) {
      const frequency = frequencies.get(term) as number;
      if (frequency < 2 || frequency > MOST_ARTICLES) continue;
      const known = holders.get(term);
      for (const other of known ?? []) sums.set(other.article, (sums.get(other.article) ?? 0) + weight * other.weight);
      if (known) known.push({ article: b, weight });
      else holders.set(term, [{ article: b, weight }]);
    }
    for (const [a, cosine] of sums) {
      const likeness = cosine * fade(sketches[a] as Sketch, sketch);
      if (likeness >= LEAST_LIKENESS) likenesses.push({ a, b, likeness });
    }
  });
  return likenesses;
}

/** 1 for reports within a week of each other or of unknown date, less the longer the silence between them. */
function fade({ published: a }: Sketch, { published: b }: Sketch): number {
  const gap = Math.max(gapDays(a.latest, b.earliest), gapDays(b.latest, a.earliest));
  return 1 / (1 + Math.max(0, gap - GRACE_DAYS) / FADE_DAYS);
}

function gapDays(from: string | null, to: string | null): number {
  return from !== null && to !== null ? daysBetween(from, to) : 0;
}
