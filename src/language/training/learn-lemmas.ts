import { findRule, type LemmaRules, LONGEST_ENDING } from "../lemmas/lemma-rules.ts";

/** A word with its lemma and class. */
export interface LemmaExample {
  readonly form: string;
  readonly lemma: string;
  readonly classIndex: number;
}

/** Learns the fewest endings that give the commonest edit of each ending seen; words seen whole count as endings too. */
export function learnLemmas(examples: readonly LemmaExample[], classCount: number): LemmaRules {
  const groups = Array.from({ length: classCount }, (): LemmaExample[] => []);
  for (const example of examples) groups[example.classIndex]?.push(example);
  const keepsCase = groups.map(usuallyKeepsCase);
  return { keepsCase, endings: groups.map(learnEndings) };
}

function usuallyKeepsCase(group: readonly LemmaExample[]): boolean {
  const capitalised = group.filter(({ form }) => form !== form.toLowerCase());
  return 2 * capitalised.filter(({ lemma }) => lemma !== lemma.toLowerCase()).length > capitalised.length;
}

function learnEndings(group: readonly LemmaExample[]): Record<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { form, lemma } of distinct(group)) {
    const marked = `^${form.toLowerCase()}`;
    const edit = editBetween(form.toLowerCase(), lemma.toLowerCase());
    for (let length = 0; length <= Math.min(LONGEST_ENDING, marked.length); length++) {
      const ending = marked.slice(marked.length - length);
      const edits = counts.get(ending) ?? new Map<string, number>();
      edits.set(edit, (edits.get(edit) ?? 0) + 1);
      counts.set(ending, edits);
    }
  }
  const endings: Record<string, string> = {};
  // Shorter endings come first, so that a longer one is kept only where it says something else.
  for (const ending of [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const edits = counts.get(ending) as Map<string, number>;
    const [edit] = [...edits].reduce((best, next) => (next[1] > best[1] ? next : best));
    if (ending === "" || findRule(ending.replace("^", ""), endings) !== edit) endings[ending] = edit;
  }
  return endings;
}

/** Each form once, with its commonest lemma. */
function distinct(group: readonly LemmaExample[]): LemmaExample[] {
  const seen = new Map<string, Map<string, LemmaExample & { count: number }>>();
  for (const example of group) {
    const lemmas = seen.get(example.form.toLowerCase()) ?? new Map();
    const known = lemmas.get(example.lemma);
    lemmas.set(example.lemma, { ...example, count: (known?.count ?? 0) + 1 });
    seen.set(example.form.toLowerCase(), lemmas);
  }
  return [...seen.values()].map((lemmas) =>
    [...lemmas.values()].reduce((best, next) => (next.count > best.count ? next : best)),
  );
}

/** "cut put": how many letters to cut off the end of the form and what to put on. */
function editBetween(form: string, lemma: string): string {
  let shared = 0;
  while (shared < form.length && form[shared] === lemma[shared]) shared++;
  return `${form.length - shared} ${lemma.slice(shared)}`;
}
