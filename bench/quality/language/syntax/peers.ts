import compromise from "compromise";
import winkModel from "wink-eng-lite-web-model";
import wink from "wink-nlp";

/** Tags words that are given, by another tool that cuts text in its own way. */
export type Tag = (forms: readonly string[]) => readonly string[];

const nlp = wink(winkModel, ["sbd", "pos"]);
const its = nlp.its;

/** Each word gets the tag of the other tool's token that covers its first character. */
export const PEERS: Readonly<Record<string, Tag>> = {
  "wink-nlp": (forms) =>
    project(forms, (text) => {
      const tokens = nlp.readDoc(text).tokens();
      const tags = tokens.out(its.pos) as string[];
      return tokens.out().map((form, index) => [form, tags[index] ?? "X"]);
    }),
  compromise: (forms) =>
    project(forms, (text) =>
      compromise(text)
        .terms()
        .json()
        .flatMap(({ terms }: CompromiseSentence) =>
          terms.flatMap(({ pre, text: form, post, tags }): [string, string][] => [
            ...marks(pre),
            [form, toUniversal(tags)],
            ...marks(post),
          ]),
        ),
    ),
};

interface CompromiseSentence {
  readonly terms: readonly { pre: string; text: string; post: string; tags: readonly string[] }[];
}

/** compromise's tags in the order in which they decide. */
const UNIVERSAL: readonly (readonly [string, string])[] = [
  ["Auxiliary", "AUX"],
  ["Copula", "AUX"],
  ["Modal", "AUX"],
  ["ProperNoun", "PROPN"],
  ["Possessive", "PRON"],
  ["Pronoun", "PRON"],
  ["Value", "NUM"],
  ["Determiner", "DET"],
  ["Preposition", "ADP"],
  ["Conjunction", "CCONJ"],
  ["Particle", "ADP"],
  ["Negative", "PART"],
  ["Adverb", "ADV"],
  ["Adjective", "ADJ"],
  ["Verb", "VERB"],
  ["Noun", "NOUN"],
  ["Expression", "INTJ"],
];

function toUniversal(tags: readonly string[]): string {
  return UNIVERSAL.find(([tag]) => tags.includes(tag))?.[1] ?? "X";
}

function marks(text: string): [string, string][] {
  return [...text.replace(/\s/g, "")].map((mark) => [mark, "PUNCT"]);
}

function project(forms: readonly string[], tag: (text: string) => readonly (readonly [string, string])[]): string[] {
  const text = forms.join(" ");
  const tags: string[] = new Array(text.length).fill("X");
  let at = 0;
  for (const [form, name] of tag(text)) {
    const found = form === "" ? -1 : text.indexOf(form, at);
    if (found < 0) continue;
    tags.fill(name, found, found + form.length);
    at = found + form.length;
  }
  let start = 0;
  return forms.map((form) => {
    const name = tags[start] ?? "X";
    start += form.length + 1;
    return name;
  });
}
