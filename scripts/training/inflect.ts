/** Regular inflection in English: for each part of speech what an ending becomes, and what the form is called. */
const ENDINGS: Readonly<Record<string, readonly (readonly [from: string, to: string, name: string])[]>> = {
  noun: [
    ["", "s", "s"],
    ["y", "ies", "s"],
    ["s", "ses", "s"],
    ["x", "xes", "s"],
    ["z", "zes", "s"],
    ["ch", "ches", "s"],
    ["sh", "shes", "s"],
    ["man", "men", "s"],
  ],
  verb: [
    ["", "s", "s"],
    ["y", "ies", "s"],
    ["s", "ses", "s"],
    ["x", "xes", "s"],
    ["z", "zes", "s"],
    ["o", "oes", "s"],
    ["ch", "ches", "s"],
    ["sh", "shes", "s"],
    ["", "ed", "ed"],
    ["e", "ed", "ed"],
    ["y", "ied", "ed"],
    ["", "ing", "ing"],
    ["e", "ing", "ing"],
  ],
};

/** The forms a lemma can have, too many rather than too few: a form that is never written does no harm. */
export function inflect(lemma: string, pos: string): { readonly form: string; readonly name: string }[] {
  const endings = (ENDINGS[pos] ?? []).filter(([from]) => lemma.endsWith(from));
  return endings.map(([from, to, name]) => ({ form: lemma.slice(0, lemma.length - from.length) + to, name }));
}
