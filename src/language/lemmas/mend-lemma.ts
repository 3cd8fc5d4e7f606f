import { applyEdit, type LemmaRules } from "./lemma-rules.ts";

/** For each class of words the edits that are commonest for words of one last pair of letters. */
export type CommonEdits = readonly ReadonlyMap<string, readonly string[]>[];

const PAIR = 2;
const MOST_EDITS = 2;

/** Counts, over the known endings of each class, which edits go with which last two letters. */
export function countEdits({ endings }: LemmaRules): CommonEdits {
  return endings.map((own) => {
    const counts = new Map<string, Map<string, number>>();
    for (const [ending, edit] of Object.entries(own)) {
      const pair = ending.slice(-PAIR);
      const edits = counts.get(pair) ?? new Map<string, number>();
      counts.set(pair, edits.set(edit, (edits.get(edit) ?? 0) + 1));
    }
    return new Map([...counts].map(([pair, edits]) => [pair, commonest(edits)]));
  });
}

function commonest(edits: ReadonlyMap<string, number>): string[] {
  return [...edits]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_EDITS)
    .map(([edit]) => edit);
}

/**
 * A lemma that no list knows gives way to one that is known and made by another common edit: endings seen in training
 * make "invad" of "invaded", which no verb is.
 */
export function mendLemma(
  form: string,
  lemma: string,
  classIndex: number,
  edits: CommonEdits,
  known: ReadonlySet<string>,
): string {
  if (known.has(lemma)) return lemma;
  const lower = form.toLowerCase();
  const others = edits[classIndex]?.get(lower.slice(-PAIR)) ?? [];
  return others.map((edit) => applyEdit(lower, edit)).find((other) => known.has(other)) ?? lemma;
}
