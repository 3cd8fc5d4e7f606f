import { memoizeByObject } from "../../kit/memoize.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { PageElements } from "../../model/page-words.ts";
import type { PageElement } from "./page-tree.ts";

export type ElementSign = Exclude<keyof PageElements, "exceptions">;

/** What the names an element bears say about it. */
export type SignReader = (element: PageElement) => ReadonlySet<ElementSign>;

const NONE: ReadonlySet<ElementSign> = new Set();
const LONGEST_NAMES = 400;
const LONGEST_PHRASE = 3;
const CACHED = 20_000;

/** The reader of element names for a lexicon; it remembers names, which repeat all over a page and a site. */
export const compileSignReader: (lexicon: Lexicon) => SignReader = memoizeByObject((lexicon) => {
  const phrases = indexPhrases(lexicon.pageElements);
  const exceptions = new Set(lexicon.pageElements.exceptions);
  const known = new Map<string, ReadonlySet<ElementSign>>();
  return (element) => {
    const { attributes } = element;
    const names = `${attributes.class ?? ""} ${attributes.id ?? ""} ${attributes["data-testid"] ?? ""} ${attributes["data-component"] ?? ""}`;
    if (names.length === 3) return NONE;
    let signs = known.get(names);
    if (!signs) {
      signs = readSigns(names.slice(0, LONGEST_NAMES), phrases, exceptions);
      if (known.size > CACHED) known.clear();
      known.set(names, signs);
    }
    return signs;
  };
});

function indexPhrases({ exceptions: _, ...lists }: PageElements): ReadonlyMap<string, readonly ElementSign[]> {
  const index = new Map<string, ElementSign[]>();
  for (const [sign, phrases] of Object.entries(lists) as [ElementSign, readonly string[]][]) {
    for (const phrase of phrases) index.set(phrase, [...(index.get(phrase) ?? []), sign]);
  }
  return index;
}

function readSigns(
  names: string,
  phrases: ReadonlyMap<string, readonly ElementSign[]>,
  exceptions: ReadonlySet<string>,
): ReadonlySet<ElementSign> {
  const signs = new Set<ElementSign>();
  for (const name of names.split(/\s+/)) {
    const words = splitName(name);
    for (const phrase of phrasesOf(words)) {
      if (exceptions.has(phrase)) break;
      for (const sign of phrases.get(phrase) ?? []) signs.add(sign);
    }
  }
  return signs;
}

/** `relatedArticles__list-item` is [related, articles, list, item]. */
function splitName(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
}

/** Longest first, so that an exception of three words is met before the one word in it. */
function phrasesOf(words: readonly string[]): readonly string[] {
  const phrases: string[] = [];
  for (let size = LONGEST_PHRASE; size > 0; size--) {
    for (let i = 0; i + size <= words.length; i++) phrases.push(words.slice(i, i + size).join("-"));
  }
  return phrases;
}
