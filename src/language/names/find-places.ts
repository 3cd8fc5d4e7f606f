import type { Token } from "../../model/sentence.ts";
import { placeOfDemonym } from "./demonym.ts";
import type { Name } from "./name.ts";
import type { NameTables } from "./name-tables.ts";
import { isCapital, isPossessive, isUpper } from "./token-shape.ts";

/** The single words, small, that an article shows to be places; `states` are those that have what a state has. */
export interface FoundPlaces {
  readonly places: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
}

interface Uses {
  count: number;
  /** After "in" and the like. */
  located: number;
  organisation: number;
  /** Opens a dateline, has an adjective of its own, or owns what a state has. */
  isSure: boolean;
  ownsState: boolean;
}

/** Rules that leave no doubt that a name is a person's. */
const SURE_OF_PERSON: ReadonlySet<string> = new Set(["title", "office", "first name"]);
/** How far behind a demonym the noun may stand that makes it a state's ("Orvikan deputy prime minister"). */
const REACH = 3;

/**
 * The places among an article's names that no table knows, by how the article uses them: after a preposition of place,
 * at the head of a dateline, with an adjective of their own. A surname is none, wherever it stands.
 */
export function findPlaces(tokens: readonly Token[], names: readonly Name[], tables: NameTables): FoundPlaces {
  const people = collectSurnames(tokens, names);
  const uses = new Map<string, Uses>();
  for (const name of names) {
    const word = (tokens[name.first] as Token).text.toLowerCase();
    if (name.last - name.first > 1 || !isOpenPlace(name) || people.has(word)) continue;
    const known = uses.get(word) ?? { count: 0, located: 0, organisation: 0, isSure: false, ownsState: false };
    uses.set(word, addUse(known, name, tokens, tables));
  }
  for (const token of tokens) {
    if (!isCapital(token)) continue;
    const place = placeOfDemonym(token.text, (small) => uses.has(small), tables.demonyms);
    const use = place === null ? undefined : uses.get(place);
    if (!use || !modifies(tokens, token.index)) continue;
    use.isSure = true;
    use.ownsState ||= standsBefore(tokens, token.index + 1, tables.stateNouns);
  }
  const places = [...uses].filter(([, use]) => isPlace(use)).map(([word]) => word);
  return { places: new Set(places), states: new Set(places.filter((word) => uses.get(word)?.ownsState)) };
}

/** Whether a name is one word that the tables do not know and no rule is sure of. */
export function isOpenPlace({ first, last, rule, form }: Name): boolean {
  return last - first === 1 && form === "name" && rule !== "gazetteer" && !SURE_OF_PERSON.has(rule);
}

function addUse(use: Uses, { first, last, type }: Name, tokens: readonly Token[], tables: NameTables): Uses {
  const isOwner = isPossessive(tokens[last]);
  const before = tokens[first - 1]?.text.toLowerCase() ?? "";
  const isLocated = tables.locatives.has(before) && !isOwner && tokens[last]?.pos !== "NOUN";
  const ownsState = isOwner && standsBefore(tokens, last + 1, tables.stateNouns);
  const isState = isOwner && standsBefore(tokens, last + 1, tables.onlyStates);
  return {
    count: use.count + 1,
    located: use.located + (isLocated ? 1 : 0),
    organisation: use.organisation + (type === "organisation" ? 1 : 0),
    isSure: use.isSure || isState || opensDateline(tokens, first),
    ownsState: use.ownsState || ownsState,
  };
}

/** "a stake in Brandt" does not make a company a place; being in it time and again does. */
function isPlace({ count, located, organisation, isSure, ownsState }: Uses): boolean {
  if (isSure || (ownsState && located > 0)) return true;
  return organisation * 2 > count ? located > 1 && located * 2 >= count : located > 0;
}

/** "ORVIK, 3 March", "ORVIK —"; not "OCB, the safety board". */
function opensDateline(tokens: readonly Token[], at: number): boolean {
  if (!isUpper(tokens[at]) || tokens[at - 1]?.sentence === tokens[at]?.sentence) return false;
  if (tokens[at + 1]?.text === "," && tokens[at + 2]?.pos === "DET") return false;
  return /^(?:,|\(|[—–-]{1,2})$/.test(tokens[at + 1]?.text ?? "");
}

/** The word stands before a noun or a capital that it says more of. */
function modifies(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.sentence !== tokens[at]?.sentence) return false;
  return next?.pos === "NOUN" || next?.pos === "ADJ" || (tokens[at]?.pos === "ADJ" && isCapital(next));
}

function standsBefore(tokens: readonly Token[], from: number, nouns: ReadonlySet<string>): boolean {
  for (let at = from; at < from + REACH && tokens[at]?.sentence === tokens[from]?.sentence; at++) {
    if (nouns.has(tokens[at]?.text.toLowerCase() ?? "")) return true;
  }
  return false;
}

/** The last words of people's names, and every word of those that are people's beyond doubt, small. */
function collectSurnames(tokens: readonly Token[], names: readonly Name[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { first, last, type, rule } of names) {
    if (type !== "person") continue;
    const isSure = SURE_OF_PERSON.has(rule);
    if (isSure) words.add((tokens[first] as Token).text.toLowerCase());
    if (isSure || last - first > 1) words.add((tokens[last - 1] as Token).text.toLowerCase());
  }
  return words;
}
