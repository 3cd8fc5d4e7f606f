import type { NewsAgency } from "../../model/page-words.ts";
import type { Reading } from "../../model/reading.ts";
import type { ThingMention } from "./gather-things.ts";
import { initialsOf, wordsOfName } from "./name-key.ts";

const ACRONYM = /^(?:\p{Lu}\.?){2,8}$/u;

/** The letters of an acronym without its points; null for any other name. */
export function readAcronym(name: string): string | null {
  return ACRONYM.test(name) ? name.replaceAll(".", "") : null;
}

/** "NHSA" for "Nordic Harbour Safety Agency"; null for a single word. */
export function acronymOf(name: string): string | null {
  const words = wordsOfName(name);
  return words.length < 2 ? null : initialsOf(words);
}

/** Two letters in brackets are as often a state or a party. */
const LEAST_LETTERS = 3;

/**
 * The acronyms that stand alone in brackets right behind an organisation of several words, whatever their letters
 * ("Coast Pilots' League (KLF)"): the key of each with the key of what it is short for, null where it stands behind two.
 * What the gazetteer knows otherwise and what credits an agency is left out. `things` are in the order of the text.
 */
export function bracketedAcronyms(
  { article, mentions }: Reading,
  things: readonly ThingMention[],
  agencies: readonly NewsAgency[],
): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (let at = 1; at < things.length; at++) {
    const full = things[at - 1] as ThingMention;
    const short = things[at] as ThingMention;
    if (full.type !== "organisation" || !full.text.includes(" ") || short.identity || isPlace(short)) continue;
    if ((readAcronym(short.text) ?? "").length < LEAST_LETTERS || agencies.some(({ name }) => name === short.text))
      continue;
    const end = mentions[full.index]?.span.end ?? 0;
    const { start = 0, end: last = 0 } = mentions[short.index]?.span ?? {};
    if (!/^\s?\($/.test(article.text.slice(end, start)) || article.text[last] !== ")") continue;
    const isSame = !found.has(short.key) || found.get(short.key) === full.key;
    found.set(short.key, isSame ? full.key : null);
  }
  return found;
}

function isPlace({ type }: ThingMention): boolean {
  return type === "place" || type === "country";
}
