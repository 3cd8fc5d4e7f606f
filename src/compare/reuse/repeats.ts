import type { Word } from "../../kit/words.ts";

/** A sentence that its article has said before in the same words, and where it said so first. */
export interface Repeat<T> {
  readonly first: T;
  readonly again: T;
}

/** The sentences that passages of one article, in their order, say again word for word. */
export function listRepeats<T extends { readonly words: readonly Word[] }>(
  passages: readonly T[],
): readonly Repeat<T>[] {
  const known = new Map<string, T>();
  return passages.flatMap((again) => {
    const wording = again.words.map(({ folded }) => folded).join(" ");
    const first = known.get(wording);
    if (first) return [{ first, again }];
    known.set(wording, again);
    return [];
  });
}
