import { memoizeByObject } from "../../kit/memoize.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import { foldWord, lettersOf, skeletonOf, wordsOfName } from "./name-key.ts";

/** A person's name, taken apart for comparison. */
export interface PersonName {
  readonly words: readonly string[];
  readonly skeletons: readonly string[];
  readonly letters: string;
}

/** Letters of the skeleton of a surname; of a shorter one another spelling is more likely another surname. */
export const LEAST_SKELETON = 5;

/** For each given name, the numbers of the families of short forms it belongs to. */
const nicknameFamilies = memoizeByObject((lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<number>> => {
  const families = new Map<string, Set<number>>();
  for (const [number, names] of lexicon.nicknames.entries()) {
    for (const name of names) {
      const key = foldWord(name);
      families.set(key, (families.get(key) ?? new Set<number>()).add(number));
    }
  }
  return families;
});

/** Keys of the families of short forms that a given name belongs to. */
export function nicknamesOf(given: string, lexicon: Lexicon): readonly string[] {
  return [...(nicknameFamilies(lexicon).get(foldWord(given)) ?? [])].map(String);
}

export function readPersonName(text: string, lexicon: Lexicon): PersonName {
  const words = wordsOfName(text);
  return { words, skeletons: words.map((word) => skeletonOf(word, lexicon.spellings)), letters: lettersOf(words) };
}

/**
 * Whether two full names may be one person's: the same letters ("Kim Jong-un", "Kim Jong Un"), or the same surname with
 * given names that are spellings, short forms or initials of one another and no middle name that speaks against it.
 */
export function isSameName(a: PersonName, b: PersonName, lexicon: Lexicon): boolean {
  if (a.letters === b.letters) return true;
  if (a.words.length < 2 || b.words.length < 2) return false;
  if (a.skeletons.at(-1) !== b.skeletons.at(-1)) return false;
  return isSameGivenName(a, b, lexicon) && middlesAgree(a, b);
}

function isSameGivenName(a: PersonName, b: PersonName, lexicon: Lexicon): boolean {
  const [left = ""] = a.skeletons;
  const [right = ""] = b.skeletons;
  if (left === right) return true;
  if (left.length === 1 || right.length === 1) return left[0] === right[0];
  const families = nicknameFamilies(lexicon);
  const ours = families.get(foldWord(a.words[0] as string));
  const theirs = families.get(foldWord(b.words[0] as string));
  return ours !== undefined && theirs !== undefined && [...ours].some((family) => theirs.has(family));
}

/** "George W. Bush" is not "George H. W. Bush"; a middle name that one of them leaves out says nothing. */
function middlesAgree(a: PersonName, b: PersonName): boolean {
  const ours = a.skeletons.slice(1, -1).map((middle) => middle[0]);
  const theirs = b.skeletons.slice(1, -1).map((middle) => middle[0]);
  return ours.length === 0 || theirs.length === 0 || ours.join() === theirs.join();
}

/** Keys under which a full name is looked up across articles; two names that are the same share one. */
export function keysOfPerson(name: PersonName, lexicon: Lexicon): readonly string[] {
  const surname = name.skeletons.at(-1) as string;
  const given = name.skeletons[0] as string;
  const families = nicknamesOf(name.words[0] as string, lexicon);
  return [
    `letters ${name.letters}`,
    `name ${given} ${surname}`,
    ...families.map((family) => `family ${family} ${surname}`),
  ];
}
