/**
 * How lemmas are made, learnt from a treebank: for each class of words the ending decides what to cut off and what to
 * put on. A longer ending that is known outweighs a shorter one; "^" marks the beginning of a word.
 */
export interface LemmaRules {
  /** "cut put" by ending, for each class; the empty ending is always there. */
  readonly endings: readonly Readonly<Record<string, string>>[];
  /** Whether words of the class keep their capitals. */
  readonly keepsCase: readonly boolean[];
}

export const LONGEST_ENDING = 8;

/** The lemma of a word of a class (an index into the rules). */
export function makeLemma(form: string, classIndex: number, rules: LemmaRules): string {
  const cased = rules.keepsCase[classIndex] ? form : form.toLowerCase();
  return applyEdit(cased, findRule(form.toLowerCase(), rules.endings[classIndex] ?? {}));
}

/** A word with the letters of "cut put" cut off its end and put on. */
export function applyEdit(word: string, edit: string): string {
  const space = edit.indexOf(" ");
  const cut = Number(edit.slice(0, space));
  return cut >= word.length + 1 ? word : word.slice(0, word.length - cut) + edit.slice(space + 1);
}

export function findRule(lower: string, endings: Readonly<Record<string, string>>): string {
  const marked = `^${lower}`;
  for (let length = Math.min(LONGEST_ENDING, marked.length); length > 0; length--) {
    const rule = endings[marked.slice(marked.length - length)];
    if (rule !== undefined) return rule;
  }
  return endings[""] ?? "0 ";
}
