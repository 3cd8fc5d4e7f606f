import type { LabelledName, LabelType } from "../../names/labelling/labels.ts";
import { readGivenWords } from "../../read-given-words.ts";
import type { SyntaxModel } from "../../syntax-model.ts";
import { keepLongest, type NamedText } from "./named-text.ts";

const TYPES: Readonly<Record<string, LabelType>> = {
  person: "person",
  place: "place",
  organization: "organisation",
  abstract: "other",
  event: "other",
  object: "other",
};

interface Word {
  readonly form: string;
  readonly pos: string;
}

interface Entity {
  readonly id: string;
  readonly type: string;
  readonly first: number;
  readonly head: number;
}

/**
 * Reads the `Entity=` column of a treebank (GUM's coreference layer): entities headed by a proper noun, cut down to the
 * name. `isTitle` tells the words that stand before a name and are no part of it.
 */
export function readEntities(conllu: string, isTitle: (word: string) => boolean, model: SyntaxModel): NamedText[] {
  return conllu
    .split(/^# newdoc.*$/m)
    .slice(1)
    .map((document) => readDocument(document, isTitle, model));
}

function readDocument(document: string, isTitle: (word: string) => boolean, model: SyntaxModel): NamedText {
  const sentences: string[][] = [];
  const names: LabelledName[] = [];
  let count = 0;
  for (const block of document.split(/\n\n+/)) {
    const rows = block.split("\n").map((line) => line.split("\t"));
    const lines = rows.filter(([id]) => /^\d+$/.test(id ?? ""));
    if (lines.length === 0) continue;
    const words = lines.map((fields): Word => ({ form: fields[1] as string, pos: fields[3] as string }));
    const found = collectEntities(lines).flatMap(({ type, first, head, last }) => {
      const label = TYPES[type];
      const range = label && words[head]?.pos === "PROPN" ? cutToName(words, first, head, last, isTitle) : null;
      return label && range ? [{ ...range, type: label }] : [];
    });
    const offset = count;
    names.push(
      ...keepLongest(found).map((name) => ({ ...name, first: name.first + offset, last: name.last + offset })),
    );
    sentences.push(words.map(({ form }) => form));
    count += words.length;
  }
  return { ...readGivenWords(sentences, model), names };
}

const OPENING = /\((\d+)-([a-z]+)-[^()]*?-(?:cf[\d*]+-)?(\d+)(?:,\d+)*-[^()]*?(?=\(|\)|$)(\))?|(\d+)\)/g;

function collectEntities(lines: readonly (readonly string[])[]): readonly (Entity & { readonly last: number })[] {
  const open: Entity[] = [];
  const found: (Entity & { last: number })[] = [];
  lines.forEach((fields, at) => {
    const column = /Entity=([^|]*)/.exec(fields[9] ?? "")?.[1] ?? "";
    for (const [, id, type, head, closed, ended] of column.matchAll(OPENING)) {
      if (ended) {
        const index = open.map((entity) => entity.id).lastIndexOf(ended);
        const [entity] = index < 0 ? [] : open.splice(index, 1);
        if (entity) found.push({ ...entity, last: at + 1 });
        continue;
      }
      const entity = { id: id as string, type: type as string, first: at, head: at + Number(head) - 1 };
      if (closed) found.push({ ...entity, last: at + 1 });
      else open.push(entity);
    }
  });
  return found;
}

const SMALL = new Set(["of", "the", "and", "for", "-", "&", "de", "von", "van", "al"]);

/** The capitals around the head, without article, titles and what is owned by another ("X's"). */
function cutToName(
  words: readonly Word[],
  first: number,
  head: number,
  last: number,
  isTitle: (word: string) => boolean,
): { readonly first: number; readonly last: number } | null {
  const formAt = (at: number) => words[at]?.form ?? "";
  const isCapital = (at: number) => /^[\p{Lu}\p{N}]/u.test(formAt(at));
  const belongs = (at: number) => isCapital(at) || SMALL.has(formAt(at));
  let start = head;
  while (start > first && belongs(start - 1)) start--;
  let end = head + 1;
  while (end < last && belongs(end)) end++;
  while (end > head + 1 && !isCapital(end - 1)) end--;
  // The head of "President X" is the title, so the name may begin behind it.
  const isOutside = (at: number) => !isCapital(at) || /^(?:The|A|An)$/.test(formAt(at)) || isTitle(formAt(at));
  while (start < end - 1 && isOutside(start)) start++;
  return isCapital(start) ? { first: start, last: end } : null;
}
