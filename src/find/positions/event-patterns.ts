import { memoizeByObject } from "../../kit/memoize.ts";
import type { EventEntry } from "../../model/event-words.ts";

/** Words that may stand between two words of a pattern. */
const WIDEST_GAP = 7;

/** Marks a word that must stand right behind the one before it. */
const JOINED = "+";

interface PlaceInPattern {
  readonly choices: ReadonlySet<string>;
  /** How many other words may stand before it. */
  readonly gap: number;
}

interface Pattern {
  readonly words: readonly PlaceInPattern[];
  readonly entry: EventEntry;
}

/** A pattern found in a row of words: the entry it belongs to and the positions of its words, in order. */
export interface EventMatch {
  readonly entry: EventEntry;
  readonly at: readonly number[];
}

/** A word as the patterns see it. */
export interface PatternWord {
  readonly lemma: string;
  /** In lower case. */
  readonly form: string;
}

/**
 * The pattern of the lexicon that begins first among `words` from `from` to `to` (exclusive); of those that begin
 * together, the one with the most words. Null where none matches. Linear in the words: each pattern looks at most
 * a fixed gap ahead.
 */
export function findEvent(
  entries: readonly EventEntry[],
  words: readonly PatternWord[],
  from: number,
  to: number,
): EventMatch | null {
  const byFirstWord = compilePatterns(entries);
  for (let start = from; start < to; start++) {
    const match = matchAt(byFirstWord, words, start, to);
    if (match) return match;
  }
  return null;
}

/** The longest pattern that begins at `start`. */
export function matchAt(
  byFirstWord: ReadonlyMap<string, readonly Pattern[]>,
  words: readonly PatternWord[],
  start: number,
  to: number,
): EventMatch | null {
  const word = words[start];
  if (!word) return null;
  const candidates = [
    ...(byFirstWord.get(word.lemma) ?? []),
    ...(word.form === word.lemma ? [] : (byFirstWord.get(word.form) ?? [])),
  ];
  let best: EventMatch | null = null;
  for (const { words: wanted, entry } of candidates) {
    if (best && wanted.length <= best.at.length) continue;
    const at = follow(wanted, words, start, to);
    if (at) best = { entry, at };
  }
  return best;
}

function follow(
  wanted: readonly PlaceInPattern[],
  words: readonly PatternWord[],
  start: number,
  to: number,
): number[] | null {
  const at = [start];
  for (const { choices, gap } of wanted.slice(1)) {
    const previous = at.at(-1) as number;
    const end = Math.min(to, previous + gap + 2);
    let next = previous + 1;
    while (next < end && !isOneOf(choices, words[next] as PatternWord)) next++;
    if (next >= end) return null;
    at.push(next);
  }
  return at;
}

function isOneOf(choices: ReadonlySet<string>, { lemma, form }: PatternWord): boolean {
  return choices.has(lemma) || choices.has(form);
}

/** The patterns of the lexicon by each word they may begin with. */
export const compilePatterns = memoizeByObject(
  (entries: readonly EventEntry[]): ReadonlyMap<string, readonly Pattern[]> => {
    const byFirstWord = new Map<string, Pattern[]>();
    for (const entry of entries) {
      for (const row of entry.patterns) {
        const words = row.split(" ").map(readPlace);
        for (const first of (words[0] as PlaceInPattern).choices) {
          const known = byFirstWord.get(first);
          if (known) known.push({ words, entry });
          else byFirstWord.set(first, [{ words, entry }]);
        }
      }
    }
    return byFirstWord;
  },
);

function readPlace(text: string): PlaceInPattern {
  const isJoined = text.startsWith(JOINED);
  return { choices: new Set((isJoined ? text.slice(1) : text).split("|")), gap: isJoined ? 0 : WIDEST_GAP };
}
