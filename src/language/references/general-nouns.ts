import { memoizeByObject } from "../../kit/memoize.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Profile } from "./profile.ts";

/** General nouns for organisations and places, ready for looking up. */
export interface GeneralNounTables {
  /** For the name of a known organisation, what kind it is. */
  readonly kinds: ReadonlyMap<string, string>;
  /** For the last word of a name, the kinds it shows. */
  readonly byHead: ReadonlyMap<string, readonly string[]>;
  /** For a noun, the kinds it may speak of. */
  readonly nouns: ReadonlyMap<string, ReadonlySet<string>>;
  readonly anyBody: ReadonlySet<string>;
  readonly towns: ReadonlySet<string>;
  readonly distinguishing: ReadonlySet<string>;
}

/** Compiles the general nouns, once a lexicon. */
export const generalNouns = memoizeByObject(({ generalNouns: words, organisations }: Lexicon): GeneralNounTables => {
  const byHead = new Map<string, string[]>();
  for (const [kind, heads] of Object.entries(words.heads)) {
    for (const head of heads) byHead.set(head, [...(byHead.get(head) ?? []), kind]);
  }
  return {
    kinds: new Map(
      organisations.flatMap(({ kind, names }) => (kind ? names.map((name) => [name, kind] as const) : [])),
    ),
    byHead,
    nouns: new Map(Object.entries(words.nouns).map(([noun, kinds]) => [noun, new Set(kinds)])),
    anyBody: new Set(words.anyBody),
    towns: new Set(words.towns),
    distinguishing: new Set(words.distinguishing),
  };
});

/** The kinds of organisation that one of these names shows; none where they show nothing. */
export function kindsOfNames(names: Iterable<string>, { kinds, byHead }: GeneralNounTables): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of names) {
    const known = kinds.get(name);
    if (known) found.add(known);
    else for (const kind of byHead.get(name.slice(name.lastIndexOf(" ") + 1)) ?? []) found.add(kind);
  }
  return found;
}

/** How well an organisation suits a general noun, from 0 to 1: by the last word of its name, by its kind, or for want of any. */
export function suitsNoun(
  noun: string,
  { lastWords, kinds }: Pick<Profile, "lastWords" | "kinds">,
  { nouns, anyBody }: GeneralNounTables,
): number {
  if (lastWords.has(noun)) return 1;
  const wanted = nouns.get(noun);
  if (wanted && [...kinds].some((kind) => wanted.has(kind))) return 1;
  return kinds.size === 0 && anyBody.has(noun) ? UNTOLD : 0;
}

/** A name that shows nothing may be a company's; one that shows it is more likely. */
const UNTOLD = 0.7;
