/** The least share of its weight that a word keeps however common it is. */
const LEAST_KEPT = 0.2;
/** Too few texts to say what is common among them. */
const FEW = 20;

/**
 * The weights of words within a group of texts on one matter: what most of them hold tells them apart least. A word of one
 * text keeps its weight, a word of all keeps a fifth, by the logarithm between. Of fewer than twenty texts nothing is made.
 */
export function weighInGroup(texts: readonly ReadonlyMap<string, number>[]): readonly ReadonlyMap<string, number>[] {
  if (texts.length < FEW) return texts;
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = Math.log(texts.length + 1);
  return texts.map(
    (words) =>
      new Map(
        [...words].map(([word, weight]) => {
          const rarity = Math.log((texts.length + 1) / (counts.get(word) ?? 1)) / all;
          return [word, weight * Math.max(rarity, LEAST_KEPT)] as const;
        }),
      ),
  );
}
