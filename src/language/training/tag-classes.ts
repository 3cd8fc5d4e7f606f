import type { TreebankSentence, TreebankWord } from "./read-treebank.ts";

const TOLD_APART = /^(?:Tense|VerbForm|Number)=/;

/** A fine tag: what the tagger tells apart. */
export interface TagClass {
  readonly pos: string;
  readonly tag: string;
  /** UD features most often annotated with it. */
  readonly features: string;
}

export interface TagSet {
  readonly classes: readonly TagClass[];
  classOf(word: TreebankWord): number;
}

/** The fine tags of a treebank: part of speech with the language's own tag. A pair seen less often than `least` falls to the commonest of its part of speech. */
export function collectTagSet(sentences: readonly TreebankSentence[], least: number): TagSet {
  const seen = new Map<string, Map<string, number>>();
  for (const { words } of sentences) {
    for (const word of words) {
      const counts = seen.get(keyOf(word)) ?? new Map<string, number>();
      counts.set(word.features, (counts.get(word.features) ?? 0) + 1);
      seen.set(keyOf(word), counts);
    }
  }
  const total = (key: string): number => [...(seen.get(key) ?? new Map()).values()].reduce((sum, n) => sum + n, 0);
  const ordered = [...seen.keys()].sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1));
  const posOf = (key: string): string => key.split(" ")[0] as string;
  const kept = ordered.filter(
    (key) => total(key) >= least || ordered.find((other) => posOf(other) === posOf(key)) === key,
  );
  const indexOf = new Map(ordered.map((key) => [key, kept.indexOf(key)]));
  for (const key of ordered) {
    if (indexOf.get(key) === -1)
      indexOf.set(
        key,
        kept.findIndex((other) => posOf(other) === posOf(key)),
      );
  }
  const classes = kept.map((key) => {
    const [pos, tag] = key.split(" ") as [string, string];
    const counts = [...(seen.get(key) as Map<string, number>)];
    const [features] = counts.reduce((best, next) => (next[1] > best[1] ? next : best));
    return { pos, tag, features };
  });
  return { classes, classOf: (word) => indexOf.get(keyOf(word)) ?? 0 };
}

/** Where the treebank has no tags of its own, the features the finders rest on take their place. */
function keyOf({ pos, tag, features }: TreebankWord): string {
  return `${pos} ${
    tag === "_"
      ? features
          .split("|")
          .filter((pair) => TOLD_APART.test(pair))
          .join("|")
      : tag
  }`;
}
