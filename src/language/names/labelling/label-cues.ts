import { memoizeByObject } from "../../../kit/memoize.ts";
import { matchPhrase, type PhraseTable } from "../../../kit/phrase-table.ts";
import type { PartOfSpeech, Token } from "../../../model/sentence.ts";
import type { Name } from "../name.ts";
import type { KnownPhrase, NameTables } from "../name-tables.ts";
import { encodeLabels, labelTypeOf } from "./labels.ts";

/** What tags, tables and rules say of each word, as small numbers. */
export interface LabelCues {
  readonly pos: Uint8Array;
  /** The kind of gazetteer phrase it stands in, and whether it begins it. */
  readonly known: Uint8Array;
  /** Which lists it is on, one bit each. */
  readonly cue: Uint16Array;
  /** The label that the rules give. */
  readonly ruled: Uint8Array;
}

/** In an order that never changes: weights are learnt for the places. */
const PARTS_OF_SPEECH: readonly PartOfSpeech[] = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
];

const POS_NUMBER: ReadonlyMap<string, number> = new Map(PARTS_OF_SPEECH.map((pos, index) => [pos, index + 1]));

/** Reads the cues of the words that `near` marks. */
export function readCues(
  text: string,
  tokens: readonly Token[],
  near: Uint8Array,
  ruled: readonly Name[],
  tables: NameTables,
): LabelCues {
  const lists = wordLists(tables);
  return {
    pos: Uint8Array.from(tokens, ({ pos }) => POS_NUMBER.get(pos) ?? 0),
    known: markKnown(text, tokens, near, tables.known),
    cue: Uint16Array.from(tokens, (token, index) => (near[index] === 1 ? (lists.get(token.text) ?? 0) : 0)),
    ruled: encodeLabels(
      ruled.map(({ first, last, type, form }) => ({
        first,
        last,
        type: form === "adjective" ? "other" : labelTypeOf(type),
      })),
      tokens.length,
    ),
  };
}

function markKnown(
  text: string,
  tokens: readonly Token[],
  near: Uint8Array,
  table: PhraseTable<KnownPhrase>,
): Uint8Array {
  const known = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const match = near[at] === 1 ? matchPhrase(table, text, (tokens[at] as Token).start) : null;
    if (!match) continue;
    const kind = kindOf(match.value);
    known[at] = 2 * kind;
    while (at + 1 < tokens.length && (tokens[at + 1] as Token).start < match.end) known[++at] = 2 * kind + 1;
  }
  return known;
}

function kindOf({ type, form }: KnownPhrase): number {
  if (form === "adjective") return 1;
  return type === "country" ? 2 : type === "place" ? 3 : 4;
}

/** Each word that is on a list, with a bit for each list it is on. Weights are learnt for the bits. */
const wordLists = memoizeByObject((tables: NameTables): ReadonlyMap<string, number> => {
  const lists: readonly { keys(): Iterable<string> }[] = [
    tables.firstNames,
    tables.honorifics,
    tables.titles,
    tables.titleModifiers,
    tables.organisationHeads,
    tables.placeHeads,
    tables.eventHeads,
    tables.corporateEndings,
    tables.particles,
    tables.roles,
  ];
  const bits = new Map<string, number>();
  lists.forEach((list, index) => {
    for (const word of list.keys()) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
  });
  return bits;
});
