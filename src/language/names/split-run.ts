import type { EntityType } from "../../model/entity.ts";
import type { Token } from "../../model/sentence.ts";
import { isHead } from "./end-of-run.ts";
import type { FoundPhrase } from "./find-phrases.ts";
import type { Name, TokenRange } from "./name.ts";
import type { KnownPhrase } from "./name-tables.ts";
import type { RunContext } from "./run-context.ts";
import { isCapital, isHyphen } from "./token-shape.ts";
import { typeByWords } from "./type-name.ts";

/** Cuts a run of capitals into the names in it: titles, days and joined names fall apart, what belongs together stays. */
export function splitRun(run: TokenRange, context: RunContext): readonly Name[] {
  const range = trim(run, context);
  if (range.first >= range.last) return [];
  return (
    wholePhrase(range, context) ??
    splitAtTitle(range, context) ??
    splitAtHyphen(range, context) ??
    typedWhole(range, context) ??
    splitAtPhrase(range, context) ?? [typedByRole(range, context)]
  );
}

/** Leaves out what is no name at either end: days, honorifics, small words, hyphens. */
function trim({ first, last }: TokenRange, context: RunContext): TokenRange {
  while (first < last && !opensWell(first, context))
    first = Math.max(first + 1, context.notNames.get(first)?.last ?? 0);
  while (last > first && (!isNameWord(context.tokens[last - 1]) || context.notNames.has(last - 1))) last--;
  return { first, last };
}

function opensWell(at: number, { tokens, notNames, known }: RunContext): boolean {
  return known.has(at) || (isCapital(tokens[at]) && !notNames.has(at));
}

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && /[\p{L}\p{N}]/u.test(token.text);
}

function wholePhrase({ first, last }: TokenRange, { known }: RunContext): readonly Name[] | null {
  const phrase = known.get(first);
  return phrase && phrase.last === last ? [nameOfPhrase(phrase)] : null;
}

/** "Russian Foreign Minister X": what stands before the title is cut again, what stands behind it is a person. */
function splitAtTitle(range: TokenRange, context: RunContext): readonly Name[] | null {
  const { tokens, tables } = context;
  let title = range.last - 1;
  while (title >= range.first && !isTitle(title, context)) title--;
  if (title < range.first) return null;
  const rest = { first: title + 1, last: range.last };
  if (rest.first < rest.last && isHead(tokens[rest.last - 1]?.text ?? "", tables)) return null;
  let before = title;
  while (before > range.first && belongsToTitle(before - 1, range, context)) before--;
  const left = splitRun({ first: range.first, last: before }, context);
  const person = trim(rest, context);
  return person.first < person.last ? [...left, ...splitPerson(person, context)] : left;
}

function splitPerson(range: TokenRange, context: RunContext): readonly Name[] {
  const phrase = context.known.get(range.first);
  if (phrase && phrase.last >= range.last) return [nameOfPhrase(phrase)];
  return splitAtHyphen(range, context) ?? [nameOf(range, "person", "title", context)];
}

function isTitle(at: number, { tokens, tables, known }: RunContext): boolean {
  const text = tokens[at]?.text ?? "";
  if (known.has(at)) return false;
  if (tables.titles.has(text) || tables.honorifics.has(text)) return true;
  return tables.roles.has(text.toLowerCase()) && tables.firstNames.has(tokens[at + 1]?.text ?? "");
}

function belongsToTitle(at: number, range: TokenRange, context: RunContext): boolean {
  const { tokens, tables } = context;
  const text = tokens[at]?.text ?? "";
  if (isInPhrase(at, range.first, context)) return false;
  if (isHyphen(tokens[at])) return at > range.first && belongsToTitle(at - 1, range, context);
  return tables.titleModifiers.has(text) || tables.titles.has(text) || tables.honorifics.has(text);
}

/** "House" in "White House Press Secretary" belongs to the phrase before. */
function isInPhrase(at: number, first: number, { known }: RunContext): boolean {
  for (let begin = at; begin >= first && begin > at - 4; begin--) {
    const phrase = known.get(begin);
    if (phrase) return phrase.last > at;
  }
  return false;
}

/** "Dahl-Okoro talks" joins two names if each stands alone elsewhere or is known; "Jean-Marie" is one. */
function splitAtHyphen(range: TokenRange, context: RunContext): readonly Name[] | null {
  const { tokens, tables, known, standAlone } = context;
  if (typeByWords(tokens, range, tables)?.type === "organisation") return null;
  for (let at = range.first + 1; at < range.last - 1; at++) {
    if (!isHyphen(tokens[at])) continue;
    const left = tokens[at - 1]?.text ?? "";
    const right = tokens[at + 1]?.text ?? "";
    const joins = (known.has(range.first) || standAlone.has(left)) && (known.has(at + 1) || standAlone.has(right));
    if (joins) {
      return [
        ...splitRun({ first: range.first, last: at }, context),
        ...splitRun({ first: at + 1, last: range.last }, context),
      ];
    }
  }
  return null;
}

function typedWhole(range: TokenRange, context: RunContext): readonly Name[] | null {
  const typed = typeByWords(context.tokens, range, context.tables);
  return typed ? [nameOf(range, typed.type, typed.rule, context)] : null;
}

/** "deputy minister X", "X, the director of …": a small noun of office beside two capitals or more makes them a person. */
function typedByRole(range: TokenRange, context: RunContext): Name {
  const { tokens, tables } = context;
  const isPerson =
    range.last - range.first > 1 &&
    (tables.roles.has(tokens[range.first - 1]?.text ?? "") || describes(range.last, context));
  return isPerson ? nameOf(range, "person", "office", context) : nameOf(range, "other", "capitals", context);
}

const FEW = 4;

/** A comma and, a few words on, a small noun of office. */
function describes(at: number, { tokens, tables }: RunContext): boolean {
  if (tokens[at]?.text !== ",") return false;
  for (let next = at + 1; next <= at + FEW && tokens[next]?.sentence === tokens[at]?.sentence; next++) {
    const { text, pos } = tokens[next] as Token;
    if (tables.roles.has(text)) return true;
    if (pos !== "DET" && pos !== "ADJ" && pos !== "NOUN" && pos !== "PROPN") return false;
  }
  return false;
}

/** A phrase of the gazetteer inside the run stands for itself; what is around it is cut again. */
function splitAtPhrase(range: TokenRange, context: RunContext): readonly Name[] | null {
  for (let at = range.first; at < range.last; at++) {
    const phrase = context.known.get(at);
    if (!phrase || phrase.last > range.last) continue;
    return [
      ...splitRun({ first: range.first, last: at }, context),
      nameOfPhrase(phrase),
      ...splitRun({ first: phrase.last, last: range.last }, context),
    ];
  }
  return null;
}

function nameOf({ first, last }: TokenRange, type: EntityType, rule: string, { tokens }: RunContext): Name {
  const start = (tokens[first] as Token).start;
  return { first, last, start, end: (tokens[last - 1] as Token).end, type, form: "name", rule };
}

/** The name that a phrase of the gazetteer is. */
export function nameOfPhrase({ first, last, start, end, value }: FoundPhrase<KnownPhrase>): Name {
  const form = value.form === "adjective" ? "adjective" : "name";
  return { first, last, start, end, type: value.type, form, rule: "gazetteer" };
}
