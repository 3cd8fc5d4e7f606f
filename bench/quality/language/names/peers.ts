import compromise from "compromise";
import winkModel from "wink-eng-lite-web-model";
import wink from "wink-nlp";
import type { NamedText } from "../../../../src/language/training/names/named-text.ts";
import type { NamedSpan } from "./count-names.ts";

const nlp = wink(winkModel, ["sbd", "pos"]);
const its = nlp.its;

interface OffsetItem {
  readonly offset: { readonly start: number; readonly length: number };
  readonly text: string;
}

/** What compromise takes for people, places and organisations. */
export function findByCompromise(document: NamedText): readonly NamedSpan[] {
  const read = compromise(document.text);
  const lists = [
    ["person", read.people()],
    ["place", read.places()],
    ["organisation", read.organizations()],
  ] as const;
  return lists.flatMap(([type, view]) =>
    (view.json({ offset: true }) as readonly OffsetItem[]).flatMap(({ offset, text }) => {
      const trimmed = text.replace(/[\s.,;:!?'’"”)]+$/u, "");
      return toWords(document, offset.start, offset.start + trimmed.length, type);
    }),
  );
}

/** Runs of words that wink-nlp tags as proper nouns; it types no names. */
export function findByWink(document: NamedText): readonly NamedSpan[] {
  const tokens = nlp.readDoc(document.text).tokens();
  const tags = tokens.out(its.pos) as string[];
  const proper = new Uint8Array(document.text.length);
  let at = 0;
  tokens.out().forEach((form, index) => {
    const start = document.text.indexOf(form, at);
    if (start < 0) return;
    at = start + form.length;
    if (tags[index] === "PROPN") proper.fill(1, start, at);
  });
  return document.sentences.flatMap(({ first, last }) => {
    const runs: NamedSpan[] = [];
    const isProper = (word: number) => proper[document.tokens[word]?.start ?? -1] === 1;
    for (let word = first; word < last; word++) {
      if (!isProper(word)) continue;
      const start = word;
      while (word + 1 < last && isProper(word + 1)) word++;
      runs.push({ first: start, last: word + 1, type: "person" });
    }
    return runs;
  });
}

function toWords({ tokens }: NamedText, start: number, end: number, type: string): readonly NamedSpan[] {
  const first = tokens.findIndex((token) => token.start >= start);
  let last = first;
  while (last >= 0 && last < tokens.length && (tokens[last]?.start ?? end) < end) last++;
  return first >= 0 && last > first ? [{ first, last, type }] : [];
}
