import type { Lexicon } from "../../model/lexicon.ts";
import type { Reading } from "../../model/reading.ts";
import { type Gender, nameTables } from "../names/name-tables.ts";
import { foldWord } from "./name-key.ts";
import {
  isSameName,
  keysOfPerson,
  LEAST_SKELETON,
  nicknamesOf,
  type PersonName,
  readPersonName,
} from "./person-name.ts";
import { roleTables } from "./role-tables.ts";
import { tokensOfMention } from "./tokens-of-mention.ts";

/** The mentions that name one person in one article. */
export interface LocalPerson {
  readonly name: PersonName;
  /** The fullest form, as it stands. */
  readonly text: string;
  readonly mentions: readonly number[];
}

interface NamedMention {
  readonly index: number;
  /** It stands behind a noun for a relative: "his wife, X". */
  readonly isKin: boolean;
  readonly text: string;
  readonly name: PersonName;
  /** As the honorific before it tells: "Ms. X". */
  readonly gender: Gender;
}

interface Holder {
  name: PersonName;
  text: string;
  readonly first: number;
  isKin: boolean;
  readonly mentions: number[];
}

/** More bearers of one key than this are not people: the comparison stays bounded in hostile text. */
const MOST_BEARERS = 16;

/**
 * Groups an article's names of people. Full names come first; a single name then belongs to the one full name it is
 * short for. Where several bear it, it goes to those whom "Mr" or "Ms" before it fits, among them to the one who is not introduced as a relative, else to the one whom the
 * article has called so before the others came in, and to nobody where there is none.
 */
export function gatherPeople(reading: Reading, lexicon: Lexicon): readonly LocalPerson[] {
  const { article, tokens, mentions } = reading;
  const { kin } = roleTables(lexicon);
  const { honorifics } = nameTables(lexicon);
  const named = mentions.flatMap((mention, index): NamedMention[] => {
    if (mention.form !== "name" || mention.type !== "person") return [];
    const surface = article.text.slice(mention.span.start, mention.span.end).replace(/\s+/gu, " ");
    const { first } = tokensOfMention(mention, tokens);
    const before = tokens[tokens[first - 1]?.text === "," ? first - 2 : first - 1];
    const isKin = kin.has(before?.text.toLowerCase() ?? "");
    const gender = honorifics.get(tokens[first - 1]?.text ?? "") ?? "either";
    return [{ index, text: surface, name: readPersonName(surface, lexicon), isKin, gender }];
  });
  const holders = gatherFullNames(named, lexicon);
  const singles = placeShortNames(named, holders, lexicon);
  return [...holders, ...singles].map(({ name, text: full, mentions: own }) => ({
    name,
    text: full,
    mentions: [...own].sort((a, b) => a - b),
  }));
}

function gatherFullNames(named: readonly NamedMention[], lexicon: Lexicon): readonly Holder[] {
  const holders: Holder[] = [];
  const byKey = new Map<string, Holder[]>();
  for (const { index, text, name, isKin } of named) {
    if (name.words.length < 2) continue;
    const keys = keysOfPerson(name, lexicon);
    let holder = keys.flatMap((key) => byKey.get(key) ?? []).find((known) => isSameName(known.name, name, lexicon));
    if (!holder) {
      holder = { name, text, first: index, isKin, mentions: [] };
      holders.push(holder);
    } else if (text.length > holder.text.length) {
      holder.name = name;
      holder.text = text;
    }
    holder.mentions.push(index);
    for (const key of keys) addTo(byKey, key, holder);
  }
  return holders;
}

/** Adds the single names to the holders; returns the people known by a single name alone. */
function placeShortNames(
  named: readonly NamedMention[],
  holders: readonly Holder[],
  lexicon: Lexicon,
): readonly Holder[] {
  const byNickname = new Map<string, Holder[]>();
  const exact = new Map<string, Holder[]>();
  const spelled = new Map<string, Holder[]>();
  for (const holder of holders) {
    const { words, skeletons } = holder.name;
    for (const at of [0, words.length - 1]) {
      addTo(exact, foldWord(words[at] as string), holder);
      addTo(spelled, skeletons[at] as string, holder);
    }
    for (const family of nicknamesOf(words[0] as string, lexicon)) addTo(byNickname, family, holder);
  }
  const singles = new Map<string, Holder>();
  const { firstNames } = nameTables(lexicon);
  const genderOf = ({ name }: Holder) => firstNames.get(name.words[0] as string) ?? "either";
  for (const { index, text, name, gender } of named) {
    if (name.words.length !== 1) continue;
    const skeleton = name.skeletons[0] as string;
    const bearers =
      exact.get(name.letters) ??
      (skeleton.length >= LEAST_SKELETON ? spelled.get(skeleton) : null) ??
      nicknamesOf(text, lexicon).flatMap((family) => byNickname.get(family) ?? []);
    const fitting = gender === "either" ? bearers : bearers.filter((bearer) => agree(gender, genderOf(bearer)));
    if (bearers.length > 0) chooseBearer(fitting.length > 0 ? fitting : bearers, index)?.mentions.push(index);
    else {
      const single = singles.get(name.letters) ?? { name, text, first: index, isKin: false, mentions: [] };
      single.mentions.push(index);
      singles.set(name.letters, single);
    }
  }
  return [...singles.values()];
}

/**
 * The only bearer, the only one who is nobody's relative, or the one already called by the short name before any other
 * was introduced.
 */
function chooseBearer(bearers: readonly Holder[], at: number): Holder | null {
  const [main, rival] = bearers.filter(({ isKin }) => !isKin);
  if (main && !rival) return main;
  const [earliest, next] = [...bearers].sort((a, b) => a.first - b.first) as [Holder, Holder | undefined];
  if (!next || (at > earliest.first && at < next.first)) return earliest;
  const called = earliest.mentions.some((mention) => mention > earliest.first && mention < next.first);
  return called ? earliest : null;
}

function agree(a: Gender, b: Gender): boolean {
  return a === b || a === "either" || b === "either";
}

function addTo(index: Map<string, Holder[]>, key: string, holder: Holder): void {
  const known = index.get(key);
  if (!known) index.set(key, [holder]);
  else if (known.length < MOST_BEARERS && !known.includes(holder)) known.push(holder);
}
