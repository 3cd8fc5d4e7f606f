import { hashText } from "./hash.ts";

/** Every `size` words that follow each other, hashed; all of them in one where there are fewer. */
export function hashShingles(words: readonly string[], size: number): ReadonlySet<number> {
  const shingles = new Set<number>();
  for (let i = 0; i < Math.max(1, words.length - size + 1); i++)
    shingles.add(hashText(words.slice(i, i + size).join(" ")));
  return shingles;
}

/** How much two sets have in common: of all their members (Jaccard), and of those of the smaller (containment). */
export function compareSets(
  a: ReadonlySet<number>,
  b: ReadonlySet<number>,
): { readonly jaccard: number; readonly containment: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const member of small) if (large.has(member)) shared++;
  return { jaccard: shared / (a.size + b.size - shared || 1), containment: shared / (small.size || 1) };
}

/**
 * The `size` smallest members: a sketch (Broder 1997) of which two sets share about as large a part as they share of
 * their members.
 */
export function sketchSet(set: ReadonlySet<number>, size: number): readonly number[] {
  return [...set].sort((a, b) => a - b).slice(0, size);
}
