import type { TimeFeatures } from "../../model/time-grammar.ts";
import type { Atom } from "./atoms.ts";

/** What was read, and the atom after it. */
export interface Reading {
  readonly end: number;
  readonly features: TimeFeatures;
}

/** The words a number can be written in. */
export interface NumberWords {
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
}

type Read = (atoms: readonly Atom[], at: number, words: NumberWords) => Reading | null;

/** Longest number worth reading: more digits are no count of days or years. */
const MOST_DIGITS = 6;

/** Parts of the grammar that are read from digits by their value, by the name patterns use. */
export const NUMERALS: Readonly<Record<string, Read>> = {
  year: (atoms, at) => digits(atoms, at, 4, 4, 1000, 2199, (year) => ({ year })),
  "short-year": (atoms, at) =>
    digits(atoms, at, 2, 2, 0, 99, (year) => ({ year: year < 50 ? 2000 + year : 1900 + year })),
  "end-year": (atoms, at) => digits(atoms, at, 2, 2, 0, 99, (year) => ({ year })),
  "month-number": (atoms, at) => digits(atoms, at, 1, 2, 1, 12, (month) => ({ month })),
  "day-number": (atoms, at) => digits(atoms, at, 1, 2, 1, 31, (day) => ({ day })),
  hour: (atoms, at) => digits(atoms, at, 1, 2, 0, 24, (hour) => ({ hour })),
  minute: (atoms, at) => digits(atoms, at, 2, 2, 0, 59, (minute) => ({ minute })),
  "clock-second": (atoms, at) => digits(atoms, at, 2, 2, 0, 59, (second) => ({ second })),
  "clock-digits": (atoms, at) =>
    digits(atoms, at, 4, 4, 0, 2359, (clock) =>
      clock % 100 < 60 ? { hour: Math.floor(clock / 100), minute: clock % 100 } : null,
    ),
  "decade-digits": (atoms, at) =>
    digits(atoms, at, 4, 4, 1000, 2190, (year) => (year % 10 === 0 ? { decade: year / 10 } : null)) ??
    digits(atoms, at, 2, 2, 10, 90, (year) => (year % 10 === 0 ? { decade: 190 + year / 10 } : null)),
  number: (atoms, at, words) => readDigits(atoms, at) ?? readWords(atoms, at, words),
  "day-name-number": (atoms, at, words) => {
    const read = readOrdinal(atoms, at, words);
    const day = read?.features.ordinal ?? 0;
    return read && day >= 1 && day <= 31 ? { end: read.end, features: { day } } : null;
  },
  ordinal: (atoms, at, words) => readOrdinal(atoms, at, words),
  century: (atoms, at, words) => {
    const read = readOrdinal(atoms, at, words);
    const ordinal = read?.features.ordinal ?? 0;
    return read && ordinal >= 1 && ordinal <= 30 ? { end: read.end, features: { century: ordinal - 1 } } : null;
  },
  "spoken-year": readSpokenYear,
};

function digits(
  atoms: readonly Atom[],
  at: number,
  shortest: number,
  longest: number,
  least: number,
  most: number,
  say: (value: number) => TimeFeatures | null,
): Reading | null {
  const atom = atoms[at];
  if (atom?.kind !== "digits" || atom.text.length < shortest || atom.text.length > longest) return null;
  const value = Number(atom.text);
  const features = value >= least && value <= most ? say(value) : null;
  return features && { end: at + 1, features };
}

/** `20`, `2.5`, `2 1/2`, `1/2`. */
function readDigits(atoms: readonly Atom[], at: number): Reading | null {
  const atom = atoms[at];
  if (atom?.kind !== "digits" || atom.text.length > MOST_DIGITS) return null;
  const whole = Number(atom.text);
  const fraction = readFraction(atoms, at + 1);
  if (fraction) return { end: fraction.end, features: { count: whole + fraction.value } };
  const [mark, decimals] = [atoms[at + 1], atoms[at + 2]];
  if (mark?.text === "." && mark.glued && decimals?.kind === "digits" && decimals.glued && decimals.text.length <= 2) {
    return { end: at + 3, features: { count: Number(`${atom.text}.${decimals.text}`) } };
  }
  return whole > 0 ? { end: at + 1, features: { count: whole } } : null;
}

function readFraction(atoms: readonly Atom[], at: number): { end: number; value: number } | null {
  const [top, slash, bottom] = [atoms[at], atoms[at + 1], atoms[at + 2]];
  if (top?.text === "½") return { end: at + 1, value: 0.5 };
  if (top?.text === "-" && top.glued) return readFraction(atoms, at + 1);
  if (top?.text !== "1" && top?.text !== "3") return null;
  if (slash?.text !== "/" || !slash.glued || !bottom?.glued || !["2", "4"].includes(bottom.text)) return null;
  return { end: at + 3, value: Number(top.text) / Number(bottom.text) };
}

/** `twenty-two`, `a hundred`, `two thousand`. */
function readWords(atoms: readonly Atom[], at: number, { numbers }: NumberWords): Reading | null {
  let total = 0;
  let group = 0;
  let end = at;
  for (let i = at; i < at + 8; i++) {
    const hyphen: boolean = i > at && atoms[i]?.text === "-" && atoms[i]?.glued === true;
    const value = numbers.get(atoms[hyphen ? i + 1 : i]?.text ?? "");
    if (value === undefined) break;
    if (value === 1000) {
      total += (group || 1) * value;
      group = 0;
    } else if (value === 100) group = (group || 1) * value;
    else if (group % 100 === 0 ? true : group % 10 === 0 && group % 100 >= 20 && value < 10) group += value;
    else break;
    if (hyphen) i++;
    end = i + 1;
  }
  return end > at ? { end, features: { count: total + group } } : null;
}

/** `12th`, `eighth`, `twenty-first`. */
function readOrdinal(atoms: readonly Atom[], at: number, { numbers, ordinals }: NumberWords): Reading | null {
  const [atom, next] = [atoms[at], atoms[at + 1]];
  if (!atom) return null;
  if (atom.kind === "digits") {
    const suffixed = atom.text.length <= 2 && next?.glued && ["st", "nd", "rd", "th"].includes(next.text);
    return suffixed ? { end: at + 2, features: { ordinal: Number(atom.text) } } : null;
  }
  const ordinal = ordinals.get(atom.text);
  if (ordinal !== undefined) return { end: at + 1, features: { ordinal } };
  const tens = numbers.get(atom.text);
  const after = next?.text === "-" ? at + 2 : at + 1;
  const unit = ordinals.get(atoms[after]?.text ?? "");
  if (tens === undefined || tens < 20 || tens > 90 || unit === undefined || unit < 1 || unit > 9) return null;
  return { end: after + 1, features: { ordinal: tens + unit } };
}

/** `nineteen ninety-six`, `two thousand`, `two thousand and one`. */
function readSpokenYear(atoms: readonly Atom[], at: number, words: NumberWords): Reading | null {
  const century = words.numbers.get(atoms[at]?.text ?? "");
  if (century === undefined) return null;
  if (century >= 16 && century <= 20) {
    const rest = readWords(atoms, at + 1, words);
    const count = rest?.features.count ?? 0;
    if (rest && count >= 10 && count <= 99) return { end: rest.end, features: { year: century * 100 + count } };
  }
  const whole = readWords(atoms, at, words);
  const year = whole?.features.count ?? 0;
  return whole && year >= 1900 && year <= 2099 ? { end: whole.end, features: { year } } : null;
}
