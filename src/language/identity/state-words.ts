import { matchPhrase } from "../../kit/phrase-table.ts";
import type { Mention } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import { placeOfDemonym } from "../names/demonym.ts";
import { nameTables } from "../names/name-tables.ts";
import { keyOfThing, type ThingMention } from "./gather-things.ts";
import { foldPhrase, type KnownIdentity, knownIdentities } from "./known-identities.ts";
import { tokensOfMention } from "./tokens-of-mention.ts";

/**
 * For each token that names a country or place or speaks of it, the country's or place's key: by itself, or inside the
 * name of an organisation ("Orvikan Defence Ministry"). A capital stands for its country here.
 */
export function findStateWords(
  reading: Reading,
  things: readonly ThingMention[],
  lexicon: Lexicon,
): ReadonlyMap<number, string> {
  const { tokens, mentions } = reading;
  const words = new Map<number, string>();
  const places = new Set<string>();
  for (const { index, text, type, identity, key } of things) {
    if (!isPlace(identity?.type ?? type)) continue;
    if (!identity) places.add(text.toLowerCase());
    const { first, last } = tokensOfMention(mentions[index] as Mention, tokens);
    for (let at = first; at < last; at++) words.set(at, identity ? governed(identity) : key);
  }
  for (const { index, identity, type } of things) {
    if (isPlace(identity?.type ?? type)) continue;
    const { first, last } = tokensOfMention(mentions[index] as Mention, tokens);
    for (let at = first; at < last; at++) markInside(at, last, reading, places, lexicon, words);
  }
  return words;
}

/** Marks the words of the place that begins at a token inside a longer name. */
function markInside(
  at: number,
  last: number,
  { article, tokens }: Reading,
  places: ReadonlySet<string>,
  lexicon: Lexicon,
  words: Map<number, string>,
): void {
  const { text, start } = tokens[at] as Token;
  const match = words.has(at) ? null : matchPhrase(nameTables(lexicon).known, article.text, start);
  const identity = match && knownIdentities(lexicon).get(foldPhrase(article.text.slice(start, match.end)));
  if (match && identity && isPlace(identity.type)) {
    for (let next = at; next < last && (tokens[next] as Token).start < match.end; next++) {
      words.set(next, governed(identity));
    }
  }
  if (match || words.has(at) || places.size === 0) return;
  const small = text.toLowerCase();
  const place = places.has(small)
    ? small
    : placeOfDemonym(text, (word) => places.has(word), nameTables(lexicon).demonyms);
  if (place !== null) words.set(at, keyOfThing("place", place));
}

function governed(identity: KnownIdentity): string {
  return (identity.houses.length === 0 ? identity.governs?.key : null) ?? identity.key;
}

function isPlace(type: string): boolean {
  return type === "country" || type === "place";
}
