import { mix } from "./feature-hash.ts";
import { findClasses, type WordClasses } from "./word-classes.ts";

/** What features may say of a word as it is written; each is a 32-bit hash, never 0. */
export const ATOMS = [
  "word",
  "exact",
  "shape",
  "suffix1",
  "suffix2",
  "suffix3",
  "suffix4",
  "prefix1",
  "prefix2",
  "prefix3",
  "lexical",
  "sense",
] as const;

export type Atom = (typeof ATOMS)[number];

/** The place of an atom among the {@link ATOM_COUNT} of a word. */
export const ATOM: Readonly<Record<Atom, number>> = Object.fromEntries(
  ATOMS.map((atom, index) => [atom, index]),
) as Record<Atom, number>;

export const ATOM_COUNT = ATOMS.length;

/** The words of a sentence as rows of atoms. */
export interface Words {
  readonly count: number;
  readonly atoms: Int32Array;
}

const DIGIT = 48;
const AFFIX = 4;
const folded = new Uint16Array(65536);
const kinds = new Uint8Array(65536);
let prepared = false;

/** Describes the words at `starts[i]`–`ends[i]` of `text`, for `count` words from `first` on. */
export function describeWords(
  text: string,
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
  first: number,
  count: number,
  classes: WordClasses,
): Words {
  const atoms = new Int32Array(count * ATOM_COUNT);
  for (let i = 0; i < count; i++) {
    describeWord(text, starts[first + i] as number, ends[first + i] as number, classes, atoms, i * ATOM_COUNT);
  }
  return { count, atoms };
}

/** Writes the atoms of `text.slice(start, end)` to `atoms` from `at` on. Case is folded and digits are alike but in `exact`. */
export function describeWord(
  text: string,
  start: number,
  end: number,
  classes: WordClasses,
  atoms: Int32Array,
  at: number,
): void {
  if (!prepared) prepareFolding();
  let word = 1;
  let exact = 2;
  let shape = 3;
  let before = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    word = mix(word, folded[unit] as number);
    exact = mix(exact, unit);
    const kind = kinds[unit] as number;
    if (kind !== before) shape = mix(shape, kind);
    before = kind;
    const length = i - start + 1;
    if (length < AFFIX) atoms[at + ATOM.prefix1 + length - 1] = word ^ 0x2f;
  }
  atoms[at + ATOM.word] = word || 1;
  atoms[at + ATOM.exact] = exact || 1;
  atoms[at + ATOM.shape] = shape || 1;
  const known = findClasses(classes, atoms[at + ATOM.word] as number);
  atoms[at + ATOM.lexical] = (known & 255) + 1;
  atoms[at + ATOM.sense] = (known >>> 8) + 1;
  let suffix = 5;
  for (let length = 1; length <= AFFIX && end - length >= start; length++) {
    suffix = mix(suffix, folded[text.charCodeAt(end - length)] as number);
    atoms[at + ATOM.suffix1 + length - 1] = suffix || 1;
  }
}

/** Tables over all code units are filled once: case folding by Unicode, and a kind for shapes. */
function prepareFolding(): void {
  for (let unit = 0; unit < 65536; unit++) {
    const character = String.fromCharCode(unit);
    const lower = character.toLowerCase();
    const upper = character.toUpperCase();
    const isDigit = unit >= DIGIT && unit < DIGIT + 10;
    folded[unit] = isDigit ? DIGIT : lower.charCodeAt(0);
    kinds[unit] = isDigit ? 1 : lower !== character ? 2 : upper !== character ? 3 : 16 + unit;
  }
  prepared = true;
}
