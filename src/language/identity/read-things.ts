import type { Mention } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Reading } from "../../model/reading.ts";
import { placeOfDemonym } from "../names/demonym.ts";
import { type NameTables, nameTables } from "../names/name-tables.ts";
import { isActing } from "./acting-capital.ts";
import { keyOfThing, type ThingMention } from "./gather-things.ts";
import { foldPhrase, type KnownIdentity, knownIdentities } from "./known-identities.ts";
import { tokensOfMention } from "./tokens-of-mention.ts";

/** The names and adjectives of an article that are no person's, with whom each means if the gazetteer knows. */
export function readThings({ article, tokens, mentions }: Reading, lexicon: Lexicon): readonly ThingMention[] {
  const known = knownIdentities(lexicon);
  const tables = nameTables(lexicon);
  const directions = shortCountries(article.text, mentions, known);
  const places = namedPlaces(article.text, mentions);
  const named = new Set(mentions.flatMap((mention) => known.get(foldPhrase(textOf(article.text, mention)))?.key ?? []));
  return mentions.flatMap((mention, index): ThingMention[] => {
    const { type, form } = mention;
    if (type === null || type === "person" || (form !== "name" && form !== "adjective")) return [];
    const text = textOf(article.text, mention);
    const found = known.get(foldPhrase(text)) ?? regionWithoutHead(text, lexicon) ?? directions.get(text) ?? null;
    if (!found && form === "adjective") return [{ index, type, identity: null, ...ofDemonym(text, places, lexicon) }];
    const acts = found?.governs && isActing(tokens, tokensOfMention(mention, tokens), tables);
    const identity = acts ? (governmentIn(found, named) ?? found) : found;
    return [{ index, text, type, identity, key: identity?.key ?? keyOfThing(type, withoutEnding(text, tables)) }];
  });
}

/**
 * For whom the name of a capital stands that acts: its country, or, where bodies sit there that news calls by its name,
 * the one of all these that the article names (`named`, by key). Null where it names none of them, or more than one.
 */
function governmentIn({ governs, houses }: KnownIdentity, named: ReadonlySet<string>): KnownIdentity | null {
  if (governs === null || houses.length === 0) return governs;
  const [only, ...others] = [governs, ...houses].filter(({ key }) => named.has(key));
  return only && others.length === 0 ? only : null;
}

/** "Orvo Foods plc" is "Orvo Foods". */
function withoutEnding(text: string, { corporateEndings }: NameTables): string {
  const space = text.lastIndexOf(" ");
  return space > 0 && corporateEndings.has(text.slice(space + 1)) ? text.slice(0, space) : text;
}

/** An adjective goes to the place that it is made from, if the article names that. */
function ofDemonym(
  text: string,
  places: ReadonlyMap<string, string>,
  lexicon: Lexicon,
): Pick<ThingMention, "text" | "key"> {
  const place = placeOfDemonym(text, (small) => places.has(small), nameTables(lexicon).demonyms);
  const name = place === null ? text : (places.get(place) as string);
  return { text: name, key: keyOfThing("place", name) };
}

/** The places of the article by their folded names. */
function namedPlaces(text: string, mentions: readonly Mention[]): ReadonlyMap<string, string> {
  return new Map(
    mentions
      .filter(({ form, type }) => form === "name" && (type === "place" || type === "country"))
      .map((mention) => [foldPhrase(textOf(text, mention)), textOf(text, mention)] as const),
  );
}

function textOf(text: string, { span }: Mention): string {
  return text.slice(span.start, span.end).replace(/\s+/gu, " ");
}

/** "Crimean Peninsula" is Crimea. */
function regionWithoutHead(text: string, lexicon: Lexicon): KnownIdentity | null {
  const words = text.split(" ");
  const head = words.pop() ?? "";
  if (words.length === 0 || !nameTables(lexicon).regionHeads.has(head)) return null;
  const found = knownIdentities(lexicon).get(foldPhrase(words.join(" ")));
  return found?.isRegion ? found : null;
}

/** "the North" is the one country of the article whose name is "North" and one word more. */
function shortCountries(
  text: string,
  mentions: readonly Mention[],
  known: ReadonlyMap<string, KnownIdentity>,
): ReadonlyMap<string, KnownIdentity> {
  const shorts = new Map<string, KnownIdentity | null>();
  for (const { form, type, span } of mentions) {
    if (form !== "name" || type !== "country") continue;
    const words = text.slice(span.start, span.end).split(/\s+/u);
    const country = words.length === 2 ? known.get(foldPhrase(words.join(" "))) : undefined;
    const short = words[0] as string;
    if (country) shorts.set(short, shorts.has(short) && shorts.get(short) !== country ? null : country);
  }
  return new Map([...shorts].flatMap(([short, country]) => (country ? [[short, country] as const] : [])));
}
