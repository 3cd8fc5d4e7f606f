import type { Passage } from "./passages.ts";

/** A sentence that its article has said before in the same words, and where it said so first. */
export interface Repeat {
  readonly first: Passage;
  readonly again: Passage;
}

/** The sentences that passages of one article, in their order, say again word for word. */
export function listRepeats(passages: readonly Passage[]): readonly Repeat[] {
  const known = new Map<string, Passage>();
  return passages.flatMap((again) => {
    const wording = again.words.map(({ folded }) => folded).join(" ");
    const first = known.get(wording);
    if (first) return [{ first, again }];
    known.set(wording, again);
    return [];
  });
}
