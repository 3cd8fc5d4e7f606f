import type { Lexicon } from "../../../model/lexicon.ts";
import type { Token } from "../../../model/sentence.ts";
import type { LabelledName, LabelType } from "../../names/labelling/labels.ts";
import { readSyntax } from "../../syntax.ts";
import type { SyntaxModel } from "../../syntax-model.ts";
import { keepLongest, type NamedText } from "./named-text.ts";

const TYPES: Readonly<Record<string, LabelType>> = {
  Person: "person",
  Location: "place",
  Organisation: "organisation",
  Nationality: "other",
};

interface Entity {
  readonly begin: number;
  readonly end: number;
  readonly type: string;
  readonly documentId: string;
}

const INSIDE = /^(?:[\p{Lu}\p{N}].*|of|the|and|for|de|al|on|-|&|['’]s?)$/u;

/**
 * Reads one folder of re3d: documents and entities, a JSON object a line, entities by offset. Spans with common words in
 * them are descriptions and left out; articles and titles (`isTitle`) fall off.
 */
export function readOffsets(
  documents: string,
  entities: string,
  isTitle: (word: string) => boolean,
  model: SyntaxModel,
  lexicon: Lexicon,
): NamedText[] {
  const byDocument = Map.groupBy(readLines<Entity>(entities), ({ documentId }) => documentId);
  return readLines<{ readonly _id: string; readonly text: string }>(documents).map(({ _id, text }) => {
    const { sentences, tokens } = readSyntax({ text, blocks: [] }, lexicon, model);
    const names = (byDocument.get(_id) ?? []).flatMap((entity) => nameOf(entity, tokens, isTitle));
    return { text, sentences, tokens, names: keepLongest(names) };
  });
}

function nameOf(
  { begin, end, type }: Entity,
  tokens: readonly Token[],
  isTitle: (word: string) => boolean,
): LabelledName[] {
  const label = TYPES[type];
  if (!label) return [];
  let first = tokens.findIndex((token) => token.end > begin);
  let last = tokens.findIndex((token) => token.start >= end);
  if (last < 0) last = tokens.length;
  const word = (at: number) => tokens[at]?.text ?? "";
  while (first >= 0 && first < last && (!/^\p{Lu}/u.test(word(first)) || /^(?:The|A|An)$/.test(word(first)))) first++;
  while (label === "person" && first < last - 1 && isTitle(word(first))) first++;
  while (last > first && !/^[\p{Lu}\p{N}]/u.test(word(last - 1))) last--;
  const isName = first >= 0 && first < last && tokens.slice(first, last).every(({ text }) => INSIDE.test(text));
  return isName ? [{ first, last, type: label }] : [];
}

function readLines<T>(lines: string): T[] {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
