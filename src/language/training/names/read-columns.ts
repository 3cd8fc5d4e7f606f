import type { LabelledName, LabelType } from "../../names/labelling/labels.ts";
import { readGivenWords } from "../../read-given-words.ts";
import type { SyntaxModel } from "../../syntax-model.ts";
import type { NamedText } from "./named-text.ts";

const TYPES: Readonly<Record<string, LabelType>> = {
  PER: "person",
  LOC: "place",
  ORG: "organisation",
  MISC: "other",
};

/** Where no mark parts the documents, so many sentences are taken for one. */
const CHUNK = 12;

interface Draft {
  readonly sentences: string[][];
  readonly names: LabelledName[];
  count: number;
}

/**
 * Reads CoNLL columns: a word and, last, its label in the IOB1 or IOB2 scheme; blank lines part sentences and
 * `-DOCSTART-` lines documents.
 */
export function readColumns(columns: string, model: SyntaxModel): NamedText[] {
  const hasDocuments = columns.includes("-DOCSTART-");
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  let before = "O";
  for (const line of `${columns}\n`.split("\n")) {
    const fields = line.trim().split(/\s+/);
    const label = fields.at(-1) as string;
    if (line.startsWith("-DOCSTART-")) draft = undefined;
    else if (fields.length < 2) {
      if (draft && !hasDocuments && draft.sentences.length >= CHUNK) draft = undefined;
      else if (draft?.sentences.at(-1)?.length) draft.sentences.push([]);
    } else {
      if (!draft) {
        draft = { sentences: [[]], names: [], count: 0 };
        drafts.push(draft);
      }
      const isFirst = draft.sentences.at(-1)?.length === 0;
      addWord(draft, fields[0] as string, label, isFirst ? "O" : before);
    }
    before = label;
  }
  return drafts.map(({ sentences, names }) => ({ ...readGivenWords(sentences, model), names }));
}

function addWord(draft: Draft, word: string, label: string, before: string): void {
  const at = draft.count++;
  (draft.sentences.at(-1) as string[]).push(word);
  const type = TYPES[label.slice(2)];
  if (!type) return;
  const last = draft.names.at(-1);
  const goesOn = label.startsWith("I-") && before.slice(2) === label.slice(2) && last?.last === at;
  if (goesOn && last) draft.names[draft.names.length - 1] = { ...last, last: at + 1 };
  else draft.names.push({ first: at, last: at + 1, type });
}
