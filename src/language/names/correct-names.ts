import type { EntityType } from "../../model/entity.ts";
import type { Token } from "../../model/sentence.ts";
import type { TaggedText } from "./find-ruled-names.ts";
import { type LabelledName, labelTypeOf } from "./labelling/labels.ts";
import type { Name } from "./name.ts";
import type { NameTables } from "./name-tables.ts";
import { lookAgain } from "./second-look.ts";
import { isUpper } from "./token-shape.ts";

/** Rules that only say that something is a name, or what it is most often: here the labeller decides. */
const OPEN_RULES: ReadonlySet<string> = new Set(["capitals", "acronym", "second look", "named elsewhere"]);

/**
 * Names by rule and by labeller together: what a rule knows stays, what it leaves open is typed and bounded by the
 * labeller, and names that no rule has seen come in.
 */
export function correctNames(
  { tokens }: TaggedText,
  ruled: readonly Name[],
  labelled: readonly LabelledName[],
  tables: NameTables,
): readonly Name[] {
  const trimmed = labelled.flatMap((name) => trim(name, tokens, tables));
  const byWord = new Map(trimmed.flatMap((name) => wordsOf(name).map((word) => [word, name] as const)));
  const settled = widen(
    ruled.map((name) => (isOpen(name, tokens) ? settle(name, byWord, tokens) : name)),
    byWord,
    tokens,
  );
  const taken = new Set(settled.flatMap(wordsOf));
  const fresh = trimmed
    .filter((name) => name.type !== "other" && !wordsOf(name).some((word) => taken.has(word)))
    .map((name) => nameOf(name, name.type, tokens));
  const all = [...settled, ...fresh].sort((a, b) => a.start - b.start);
  return lookAgain(tokens, all);
}

/** Without titles in front; nothing where no word is a proper noun, or all are days, titles or a few capitals. */
function trim(name: LabelledName, tokens: readonly Token[], tables: NameTables): readonly LabelledName[] {
  const { titles, honorifics, plainWords } = tables;
  let { first } = name;
  const isTitle = (at: number) => titles.has(tokens[at]?.text ?? "") || honorifics.has(tokens[at]?.text ?? "");
  while (name.type === "person" && first < name.last - 1 && isTitle(first)) first++;
  const words = tokens.slice(first, name.last);
  const isNamed = words.some(({ text, pos }) => pos === "PROPN" && !plainWords.has(text.replace(/\.$/, "")));
  const isCode =
    name.type === "person" && words.every(({ text }) => !/\p{Ll}/u.test(text)) && lengthOf(words) < SHORTEST_SHOUT;
  const isThing = name.type === "person" && words.length === 1 && followsArticle(tokens, first);
  return isNamed && !isCode && !isThing && !(words.length === 1 && isTitle(first)) ? [{ ...name, first }] : [];
}

/** "the Gull" is no person; "the Dahl plan" may be named after one. */
function followsArticle(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.pos === "DET" && tokens[at + 1]?.pos !== "NOUN";
}

/** "R-TX" is no person; "MARSH" in a headline may be one. */
const SHORTEST_SHOUT = 5;

function lengthOf(words: readonly Token[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

function isOpen({ first, last, form, type, rule }: Name, tokens: readonly Token[]): boolean {
  if (form === "adjective") return false;
  if (rule === "gazetteer") return type !== "country" && last - first === 1 && !isUpper(tokens[first]);
  return OPEN_RULES.has(rule);
}

/** The name with the type and the words that the labeller gives, if its label covers the same head. */
function settle(name: Name, byWord: ReadonlyMap<number, LabelledName>, tokens: readonly Token[]): Name {
  const label = byWord.get(name.last - 1);
  if (!label || label.type === "other" || label.first > name.first || label.last !== name.last) return name;
  if (label.first === name.first && labelTypeOf(name.type) === label.type) return name;
  return label.first === name.first ? nameOf(label, label.type, tokens) : name;
}

/** A town at the end of what the labeller takes for a person ("Valeska Paris") is a surname, and what it is parted from goes with it. */
function widen(
  names: readonly Name[],
  byWord: ReadonlyMap<number, LabelledName>,
  tokens: readonly Token[],
): readonly Name[] {
  const people = names.flatMap((name) => {
    const label = byWord.get(name.first);
    const isTown = name.rule === "gazetteer" && name.type === "place" && name.last - name.first === 1;
    const isSurname = isTown && label?.type === "person" && label.first < name.first && label.last === name.last;
    return isSurname ? [label] : [];
  });
  if (people.length === 0) return names;
  const inside = new Set(people.flatMap(wordsOf));
  return [
    ...names.filter(({ first }) => !inside.has(first)),
    ...people.map((label) => nameOf(label, "person", tokens)),
  ];
}

function nameOf({ first, last }: LabelledName, type: EntityType, tokens: readonly Token[]): Name {
  const start = (tokens[first] as Token).start;
  return { first, last, start, end: (tokens[last - 1] as Token).end, type, form: "name", rule: "labeller" };
}

function wordsOf({ first, last }: { readonly first: number; readonly last: number }): readonly number[] {
  return Array.from({ length: last - first }, (_, index) => first + index);
}
