import compromise from "compromise";
import winkModel from "wink-eng-lite-web-model";
import wink from "wink-nlp";
import type { Span } from "./gold.ts";

/** Tags the words of a sentence, given as text and spans; the tool cuts the text in its own way. */
export type Tag = (text: string, spans: readonly Span[]) => readonly string[];

const nlp = wink(winkModel, ["sbd", "pos"]);

/** Each word gets the tag of the tool's token that covers its first character. */
export const PEERS: Readonly<Record<string, Tag>> = {
  "wink-nlp": (text, spans) => {
    const tokens = nlp.readDoc(text).tokens();
    const tags = tokens.out(nlp.its.pos) as string[];
    const tagged = tokens.out().map((form, index): Tagged => [form, tags[index] ?? "X"]);
    return project(text, spans, tagged);
  },
  compromise: (text, spans) => {
    const sentences = compromise(text).json() as CompromiseSentence[];
    const tagged = sentences.flatMap(({ terms }) =>
      terms.flatMap(({ pre, text: form, post, tags }): Tagged[] => [
        ...tagMarks(pre),
        [form, toUniversal(form, tags)],
        ...tagMarks(post),
      ]),
    );
    return project(text, spans, tagged);
  },
};

type Tagged = readonly [form: string, tag: string];

interface CompromiseSentence {
  readonly terms: readonly { pre: string; text: string; post: string; tags: readonly string[] }[];
}

/** compromise's tags in the order in which they decide. */
const UNIVERSAL: readonly Tagged[] = [
  ["Auxiliary", "AUX"],
  ["Copula", "AUX"],
  ["Modal", "AUX"],
  ["ProperNoun", "PROPN"],
  ["WeekDay", "PROPN"],
  ["Month", "PROPN"],
  ["Pronoun", "PRON"],
  ["Possessive", "PRON"],
  ["Value", "NUM"],
  ["QuestionWord", "PRON"],
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

/** Where its tags are coarser than the universal ones, the word decides: in the other tool's favour. */
const BY_WORD: Readonly<Record<string, string>> = { to: "PART", be: "AUX", been: "AUX", being: "AUX", there: "PRON" };
const COORDINATORS = new Set(["and", "or", "but", "nor", "yet", "plus", "&"]);

function toUniversal(form: string, tags: readonly string[]): string {
  if (!/[\p{L}\p{N}]/u.test(form)) return "PUNCT";
  const word = form.toLowerCase();
  if (tags.includes("Conjunction") && !COORDINATORS.has(word)) return BY_WORD[word] ?? "SCONJ";
  if (BY_WORD[word] && word !== "to") return BY_WORD[word];
  return UNIVERSAL.find(([tag]) => tags.includes(tag))?.[1] ?? "X";
}

function tagMarks(text: string): Tagged[] {
  return [...text.replace(/\s/g, "")].map((mark) => [mark, "PUNCT"]);
}

function project(text: string, spans: readonly Span[], tagged: readonly Tagged[]): string[] {
  const tags: string[] = new Array(text.length).fill("X");
  let at = 0;
  for (const [form, name] of tagged) {
    const found = form === "" ? -1 : text.indexOf(form, at);
    if (found < 0) continue;
    tags.fill(name, found, found + form.length);
    at = found + form.length;
  }
  return spans.map(([start]) => tags[start] ?? "X");
}
