import type { FigureTables } from "./figure-tables.ts";
import { isOneOf } from "./numeral.ts";
import type { Quantity } from "./quantity.ts";
import type { Piece } from "./scan-pieces.ts";

/**
 * Whether the number names or dates something instead of counting it: part of a code ("B52", "G-7"), of a longer
 * chain ("3.2.1", "555-0199"), a bare year, a clock time, the number of a thing in a row ("chapter 7"), a score.
 */
export function isLabel(pieces: readonly Piece[], quantity: Quantity, tables: FigureTables): boolean {
  if (isOnTheClock(pieces, quantity)) return true;
  if (quantity.form === "words" || quantity.form === "plural") return false;
  return (
    isGlued(pieces, quantity) ||
    isChained(pieces, quantity) ||
    isBareYear(pieces, quantity) ||
    isClockTime(pieces, quantity) ||
    isNumbered(pieces, quantity, tables) ||
    isAddress(pieces, quantity, tables) ||
    isAge(pieces, quantity)
  );
}

/** Letters touch the number: "B52", "pos3sibility", "COVID-19", "last-32", "787s"; a unit or scale has been read before this. */
function isGlued(pieces: readonly Piece[], { first, next, unit }: Quantity): boolean {
  const before = pieces[first - 1];
  const start = pieces[first] as Piece;
  const after = pieces[next];
  if (before && !start.spaced && before.kind === "word") return true;
  if (before && !start.spaced && ["#", "@", "_", "\u00a7"].includes(before.text)) return true;
  const hyphen = before?.text === "-" && !before.spaced && !start.spaced;
  if (hyphen && pieces[first - 2]?.kind === "word" && (!unit || isCode(pieces[first - 2] as Piece))) return true;
  if (start.text === "-" && before?.kind === "word" && isCode(before)) return true;
  if (unit || !after || after.spaced) return false;
  return after.kind === "word" || (APOSTROPHES.includes(after.text) && pieces[next + 1]?.spaced === false);
}

const APOSTROPHES = ["'", "\u2019"];

/** Whether a word before a hyphen reads like a code or name: it has a capital ("G-7", "Covid-19"). */
function isCode(piece: Piece): boolean {
  return piece.text !== piece.lower;
}

/** Digits go on behind a mark without white space: versions, telephone and account numbers, addresses. */
function isChained(pieces: readonly Piece[], { first, next, form }: Quantity): boolean {
  if (form === "range" || form === "fraction") return false;
  const touching = (mark: Piece | undefined, digits: Piece | undefined, last: Piece | undefined) =>
    mark !== undefined && CHAIN_MARKS.includes(mark.text) && !mark.spaced && digits?.kind === "digits" && !last?.spaced;
  const after = pieces[next];
  const before = pieces[first - 1];
  return touching(after, pieces[next + 1], pieces[next + 1]) || touching(before, pieces[first - 2], pieces[first]);
}

const CHAIN_MARKS = ["-", "\u2013", ".", "/", ":", "_"];

/** Four plain digits from 1500 to 2199 without a unit, or a range of two such. */
function isBareYear(pieces: readonly Piece[], { numberFirst, numberNext, unit, scale }: Quantity): boolean {
  if (unit || scale > 1) return false;
  const ends = [pieces[numberFirst], pieces[numberNext - 1]] as Piece[];
  return ends.every((piece) => /^(?:1[5-9]|2[01])\d\d$/.test(piece.text));
}

/** "three o'clock" */
function isOnTheClock(pieces: readonly Piece[], { numberNext }: Quantity): boolean {
  const [first, mark, last] = pieces.slice(numberNext, numberNext + 3);
  return isOneOf(first, ["o"]) && APOSTROPHES.includes(mark?.text ?? "") && isOneOf(last, ["clock"]);
}

function isClockTime(pieces: readonly Piece[], { first, numberNext, unit }: Quantity): boolean {
  const after = pieces[numberNext];
  if (isOneOf(after, ["a", "p"]) && pieces[numberNext + 1]?.text === "." && isOneOf(pieces[numberNext + 2], ["m"])) {
    return true;
  }
  if (unit) return false;
  return isOneOf(after, ["am", "pm", "gmt"]) || (pieces[first - 1]?.text === ":" && !(pieces[first] as Piece).spaced);
}

/** "Chapter 7", "No. 10", and names that end in a number: "Apollo 11", where no unit or lower-case word follows. */
function isNumbered(pieces: readonly Piece[], quantity: Quantity, tables: FigureTables): boolean {
  const { first, numberFirst, unit, form, scale } = quantity;
  if (unit || form !== "digits" || scale > 1 || first !== numberFirst) return false;
  const before = pieces[first - 1]?.text === "." ? pieces[first - 2] : pieces[first - 1];
  return before !== undefined && tables.labelWords.has(before.lower);
}

/** "12 Harbour Road": a number before a name that ends like a street's. */
function isAddress(pieces: readonly Piece[], { next, unit, form }: Quantity, tables: FigureTables): boolean {
  if (unit || (form !== "digits" && form !== "range")) return false;
  const name = pieces.slice(next, next + 4);
  const end = name.findIndex((piece) => piece.kind !== "word" || piece.text === piece.lower);
  const capitals = end < 0 ? name : name.slice(0, end);
  return capitals.slice(1).some((piece) => tables.labels.streets.includes(piece.lower));
}

/** "Ada Brook, 47, said": a bare number of two digits between commas behind a capital is an age, told of one person. */
function isAge(pieces: readonly Piece[], { first, next, unit, form }: Quantity): boolean {
  const [before, comma, number, after] = [pieces[first - 2], pieces[first - 1], pieces[first], pieces[next]];
  if (unit || form !== "digits" || comma?.text !== "," || !number || !/^\d{1,2}$/.test(number.text)) return false;
  return before?.kind === "word" && before.text !== before.lower && after !== undefined && /[,.;)]/.test(after.text);
}
