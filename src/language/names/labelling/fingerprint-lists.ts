import { createHash } from "node:crypto";
import type { Lexicon } from "../../../model/lexicon.ts";

/** The part of a language model that says from which lists its labeller was learnt. */
export const LISTS_PART = "namesLists";

/**
 * The SHA-256 of the lists from which words, the labeller's cues and the names by rule are read: weights learnt from
 * others belong to another lexicon.
 */
export function fingerprintLists(lexicon: Lexicon): Uint8Array {
  const { nameWords, firstNames, roles, countries, organisations, regions, cities, orthography } = lexicon;
  const lists = [CUE_LISTS.map((list) => nameWords[list]), firstNames, [roles.offices, roles.people]];
  const known = [countries, organisations, regions, cities, orthography];
  return createHash("sha256")
    .update(JSON.stringify([...lists, ...known]))
    .digest();
}

const CUE_LISTS = [
  "notNames",
  "honorifics",
  "titles",
  "titleModifiers",
  "organisationHeads",
  "corporateEndings",
  "placeHeads",
  "eventHeads",
  "particles",
  "openers",
  "joiners",
] as const;
