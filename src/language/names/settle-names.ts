import type { Token } from "../../model/sentence.ts";
import { placeOfDemonym } from "./demonym.ts";
import { type FoundPlaces, findPlaces, isOpenPlace } from "./find-places.ts";
import { isByLooks, type Name } from "./name.ts";
import type { NameTables } from "./name-tables.ts";
import { settleBodies } from "./settle-bodies.ts";
import { settleKnownPlaces } from "./settle-known-places.ts";
import { settleOutlets } from "./settle-outlets.ts";
import { settlePeople } from "./settle-people.ts";
import { isCapital } from "./token-shape.ts";

/**
 * The names of an article after a look at all of them: a word is a place everywhere if it is used as one, its adjective
 * speaks of it, and an outlet or body called after a place is neither a place nor a person.
 */
export function settleNames(tokens: readonly Token[], found: readonly Name[], tables: NameTables): readonly Name[] {
  const outlets = settleOutlets(tokens, found, tables);
  const placed = settlePeople(tokens, settleKnownPlaces(tokens, outlets, tables), tables);
  const shown = findPlaces(tokens, placed, tables);
  const names = settleBodies(tokens, placed, shown.places, tables);
  const known = knownPlaces(tokens, names);
  const small = new Set(tokens.filter((token) => !isCapital(token)).map(({ text }) => text));
  const settled = names
    .filter((name) => !isOrdinary(name, tokens, small))
    .map((name) => settleName(name, tokens, shown, known, tables));
  const fresh = freshNames(tokens, settled, shown, tables);
  return fresh.length === 0 ? settled : [...settled, ...fresh].sort((a, b) => a.start - b.start);
}

/** "all Nuclear Tests": of no clear type, and the article writes each of its words small elsewhere. */
function isOrdinary({ first, last, type, rule }: Name, tokens: readonly Token[], small: ReadonlySet<string>): boolean {
  if (type !== "other" || rule === "gazetteer") return false;
  return tokens.slice(first, last).every(({ text }) => small.has(text.toLowerCase()));
}

function settleName(
  name: Name,
  tokens: readonly Token[],
  found: FoundPlaces,
  known: ReadonlySet<string>,
  tables: NameTables,
): Name {
  const word = (tokens[name.first] as Token).text.toLowerCase();
  if (isOpenPlace(name)) {
    if (found.places.has(word)) return asPlace(name, word, found);
    if (isOutletAlone(name, tokens, tables)) return { ...name, type: "organisation", rule: "outlet head" };
    return demonymIn(name.first, found, tokens, tables) ? { ...name, ...DEMONYM } : name;
  }
  if (name.last - name.first === 1 || !(isByLooks(name.rule) || name.rule === "place head")) return name;
  const isCalledAfter = known.has(word) || found.places.has(word) || tokens[name.first - 1]?.pos === "DET";
  const isOutlet = tables.outletHeads.has((tokens[name.last - 1] as Token).text);
  if (isCalledAfter && isOutlet) return { ...name, type: "organisation", rule: "outlet head" };
  // "the Orvik Vell" bears the name of Orvik and an article: people do not.
  const isPerson = name.type === "person" && found.places.has(word) && tokens[name.first - 1]?.pos === "DET";
  return isPerson ? { ...name, type: "organisation", rule: "called after a place" } : name;
}

/** "the Mirror": an outlet by the only word that is left of its name. */
function isOutletAlone({ first, last }: Name, tokens: readonly Token[], { outletHeads }: NameTables): boolean {
  if (tokens[first - 1]?.pos !== "DET" || tokens[last]?.pos === "NOUN") return false;
  return outletHeads.has((tokens[first] as Token).text);
}

const DEMONYM = { type: "country", form: "adjective", rule: "demonym" } as const;

function asPlace(name: Name, word: string, { states }: FoundPlaces): Name {
  return { ...name, type: states.has(word) ? "country" : "place", rule: "used as a place" };
}

function demonymIn(at: number, { places }: FoundPlaces, tokens: readonly Token[], tables: NameTables): boolean {
  return placeOfDemonym((tokens[at] as Token).text, (small) => places.has(small), tables.demonyms) !== null;
}

/** Outside every name: adjectives of the article's places, and "the Courier" for an organisation that ends so. */
function freshNames(
  tokens: readonly Token[],
  names: readonly Name[],
  found: FoundPlaces,
  tables: NameTables,
): readonly Name[] {
  const taken = new Set<number>();
  const heads = new Set<string>();
  for (const { first, last, type } of names) {
    for (let at = first; at < last; at++) taken.add(at);
    if (type === "organisation" && last - first > 1) heads.add((tokens[last - 1] as Token).text);
  }
  return tokens.flatMap((token): Name[] => {
    const { index, start, end, text } = token;
    if (!isCapital(token) || taken.has(index)) return [];
    const range = { first: index, last: index + 1, start, end };
    if (demonymIn(index, found, tokens, tables)) return [{ ...range, ...DEMONYM }];
    const isShort = heads.has(text) && isHeadAlone(index, tokens, tables);
    return isShort ? [{ ...range, type: "organisation", form: "name", rule: "named elsewhere" }] : [];
  });
}

/** "the Courier": an article, the word by which an organisation shows what it is, and no noun behind. */
function isHeadAlone(at: number, tokens: readonly Token[], { outletHeads, organisationHeads }: NameTables): boolean {
  const { text } = tokens[at] as Token;
  if (!outletHeads.has(text) && !organisationHeads.has(text)) return false;
  return tokens[at - 1]?.pos === "DET" && tokens[at + 1]?.pos !== "NOUN" && !isCapital(tokens[at + 1]);
}

/** The single-word places and countries of the tables that the article names, small. */
function knownPlaces(tokens: readonly Token[], names: readonly Name[]): ReadonlySet<string> {
  return new Set(
    names
      .filter(({ first, last, type, form }) => last - first === 1 && form === "name" && IS_PLACE.has(type))
      .map(({ first }) => (tokens[first] as Token).text.toLowerCase()),
  );
}

const IS_PLACE: ReadonlySet<string> = new Set(["place", "country"]);
