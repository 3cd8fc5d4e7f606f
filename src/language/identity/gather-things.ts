import type { EntityType } from "../../model/entity.ts";
import type { NameTables } from "../names/name-tables.ts";
import { acronymOf, readAcronym } from "./acronyms.ts";
import { foldPhrase, type KnownIdentity } from "./known-identities.ts";

/** A named mention that is no person's, with who it is if the gazetteer knows. */
export interface ThingMention {
  readonly index: number;
  readonly text: string;
  readonly type: EntityType;
  readonly identity: KnownIdentity | null;
  /** Names it within the article. */
  readonly key: string;
}

/** The mentions that name one country, place, organisation, product or event in one article. */
export interface LocalThing {
  readonly key: string;
  readonly known: boolean;
  readonly type: EntityType;
  readonly text: string;
  readonly mentions: readonly number[];
}

interface Holder {
  key: string;
  known: boolean;
  type: EntityType;
  text: string;
  readonly mentions: number[];
}

/**
 * Groups an article's names of things: by the gazetteer, by their words, and acronyms with what they stand for, also as
 * the article puts them in brackets (`bracketed`, by keys).
 */
export function gatherThings(
  things: readonly ThingMention[],
  bracketed: ReadonlyMap<string, string | null>,
  { openers, bodyHeads, brandHeads, outletHeads }: NameTables,
): readonly LocalThing[] {
  const holders = new Map<string, Holder>();
  for (const { index, text, type, identity, key } of things) {
    const holder = holders.get(key) ?? {
      key,
      known: identity !== null,
      type: identity?.type ?? type,
      text: identity?.name ?? text,
      mentions: [],
    };
    if (!identity && isFuller(text, holder.text)) holder.text = text;
    if (!identity && (holder.type === "other" || type === "country")) holder.type = type;
    holder.mentions.push(index);
    holders.set(key, holder);
  }
  joinAcronyms(holders, bracketed);
  joinShortForms(holders, openers);
  joinOpenings(holders, brandHeads);
  joinHeads(holders, (word) => bodyHeads.has(word) || outletHeads.has(word));
  return [...holders.values()];
}

/**
 * The key of a thing that the gazetteer does not know: its folded words, and whether it is a place. What one article
 * takes for an organisation another takes for an event or leaves open.
 */
export function keyOfThing(type: EntityType, text: string): string {
  return `${type === "place" || type === "country" ? "place" : "thing"}:${foldPhrase(text)}`;
}

/** A longer form says more, and one that is not all in capitals says it better. */
function isFuller(text: string, than: string): boolean {
  if (text.length !== than.length) return text.length > than.length;
  return than === than.toUpperCase() && text !== than;
}

/**
 * "NCWA" is the one organisation of the article whose capitals are N, C, W, A, or behind which it stands in brackets;
 * neither where these are two.
 */
function joinAcronyms(holders: Map<string, Holder>, bracketed: ReadonlyMap<string, string | null>): void {
  const byInitials = new Map<string, Holder | null>();
  for (const holder of holders.values()) {
    const initials = acronymOf(holder.text);
    if (initials !== null) byInitials.set(initials, byInitials.has(initials) ? null : holder);
  }
  for (const short of [...holders.values()]) {
    const letters = short.known ? null : readAcronym(short.text);
    if (letters === null) continue;
    const given = bracketed.get(short.key);
    const full = byInitials.get(letters);
    const named = typeof given === "string" ? holders.get(given) : given;
    if (full === undefined || named === undefined || full === named) {
      const only = full ?? named;
      if (only) moveInto(only, short, holders);
    }
  }
}

/** "Workers' Party" is "Workers' Party of Korea" where the article has only one name that goes on so. */
function joinShortForms(holders: Map<string, Holder>, openers: ReadonlySet<string>): void {
  const byShort = new Map<string, Holder | null>();
  for (const holder of holders.values()) {
    if (holder.type !== "organisation") continue;
    const words = holder.text.split(" ");
    const open = words.findIndex((word, index) => index > 1 && openers.has(word));
    if (open < 0) continue;
    const short = keyOfThing("organisation", words.slice(0, open).join(" "));
    byShort.set(short, byShort.has(short) ? null : holder);
  }
  for (const short of [...holders.values()]) {
    const full = short.known || !short.text.includes(" ") ? null : byShort.get(short.key);
    if (full) moveInto(full, short, holders);
  }
}

/**
 * "Orvo" is "Orvo Group" where the article has only one organisation that begins so. A word that is a place somewhere in
 * the article is never short for what is called after it.
 */
function joinOpenings(holders: Map<string, Holder>, brandHeads: ReadonlySet<string>): void {
  const byFirst = new Map<string, Holder | null>();
  for (const holder of holders.values()) {
    const words = holder.text.split(" ");
    if (holder.type !== "organisation" || !isBrand(words, brandHeads)) continue;
    const first = words[0] as string;
    byFirst.set(first, byFirst.has(first) ? null : holder);
  }
  for (const short of [...holders.values()]) {
    if (short.known || short.type !== "organisation" || holders.has(keyOfThing("place", short.text))) continue;
    const full = byFirst.get(short.text);
    if (full && !full.known) moveInto(full, short, holders);
  }
}

/** Whether the first word of a name is short for the whole: "Orvo Foods". */
export function isBrand(words: readonly string[], brandHeads: ReadonlySet<string>): boolean {
  return words.length > 1 && brandHeads.has(words.at(-1) as string);
}

/** "the Courier" is "Orvik Courier" where the article has only one organisation that ends so. */
function joinHeads(holders: Map<string, Holder>, isHead: (word: string) => boolean): void {
  const byHead = new Map<string, Holder | null>();
  for (const holder of holders.values()) {
    const words = holder.text.split(" ");
    if (holder.type !== "organisation" || words.length < 2) continue;
    const head = words.at(-1) as string;
    byHead.set(head, byHead.has(head) ? null : holder);
  }
  for (const short of [...holders.values()]) {
    const full = short.known || !isHead(short.text) ? null : byHead.get(short.text);
    if (full) moveInto(full, short, holders);
  }
}

function moveInto(full: Holder, short: Holder, holders: Map<string, Holder>): void {
  full.mentions.push(...short.mentions);
  holders.delete(short.key);
}
