import { createSink, takeBytes } from "../learning/bytes.ts";
import { ATOM, ATOM_COUNT, describeWord } from "../learning/word-atoms.ts";
import { CLASS_KINDS, NO_CLASSES, writeWordClasses } from "../learning/word-classes.ts";

/** Words in lower case with the name of their class. */
export type WordList = ReadonlyMap<string, string>;

const MOST_CLASSES = 254;

/** Numbers the classes of each list, commonest first, and writes them by word. Rare classes share the last number. */
export function encodeWordLists(lists: readonly WordList[]): Uint8Array {
  const classes = new Map<number, number[]>();
  lists.slice(0, CLASS_KINDS).forEach((list, kind) => {
    const numbers = numberClasses(list);
    for (const [word, name] of list) {
      const key = hashWord(word);
      const values = classes.get(key) ?? new Array<number>(CLASS_KINDS).fill(0);
      values[kind] = numbers.get(name) ?? MOST_CLASSES + 1;
      classes.set(key, values);
    }
  });
  const sink = createSink();
  writeWordClasses(sink, classes);
  return takeBytes(sink);
}

function numberClasses(list: WordList): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of list.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_CLASSES);
  return new Map(ranked.map(([name], index) => [name, index + 1]));
}

const atoms = new Int32Array(ATOM_COUNT);

function hashWord(word: string): number {
  describeWord(word, 0, word.length, NO_CLASSES, atoms, 0);
  return atoms[ATOM.word] as number;
}
