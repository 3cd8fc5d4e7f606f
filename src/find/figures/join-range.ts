import type { FigureTables } from "./figure-tables.ts";
import { isOneOf, lookUp } from "./numeral.ts";
import type { Quantity } from "./quantity.ts";
import { readQuantity } from "./read-quantity.ts";
import type { Piece } from "./scan-pieces.ts";

/**
 * Joins a quantity to the one after it where the two are the ends of a range: "5-10 W", "between 4% and 5%",
 * "$3 billion to $5 billion", "three or four". Returns the quantity itself where they are not.
 */
export function joinRange(pieces: readonly Piece[], low: Quantity, tables: FigureTables): Quantity {
  if (low.value === null || low.form === "fraction") return low;
  const opener = findOpener(pieces, low.first, tables);
  const joint = findJoint(pieces, low, opener, tables);
  if (joint === null) return low;
  const high = readQuantity(pieces, findNumber(pieces, joint.next, tables), tables);
  if (!high || high.value === null || high.first !== joint.next || high.form === "fraction") return low;
  if (!unitsAgree(low, high, opener !== null)) return low;
  const start = shareScale(low, high);
  const rises = start < high.value;
  if (!rises && opener === null) return low;
  if (joint.dash && start > 0 && high.value < 0) return low;
  const unit = high.unit ?? low.unit;
  const least = Math.min(start, high.value);
  const most = Math.max(start, high.value);
  return { ...low, next: high.next, numberNext: high.numberNext, value: null, least, most, unit, form: "range" };
}

/** What may join the ends after the word before the range: for "between" it is "and". */
function findOpener(pieces: readonly Piece[], first: number, tables: FigureTables): readonly string[] | null {
  const near = lookUp(tables.numerals.rangeOpeners, pieces[first - 1]?.lower);
  return near ?? lookUp(tables.numerals.rangeOpeners, pieces[first - 2]?.lower) ?? null;
}

function findJoint(
  pieces: readonly Piece[],
  low: Quantity,
  opener: readonly string[] | null,
  tables: FigureTables,
): { next: number; dash: boolean } | null {
  const piece = pieces[low.next];
  const following = pieces[low.next + 1];
  if (!piece || !following) return null;
  if (DASHES.includes(piece.text)) {
    const even = piece.spaced === following.spaced && (!piece.spaced || piece.text === "\u2013");
    return even ? { next: low.next + 1, dash: true } : null;
  }
  const words = opener ?? tables.numerals.rangeJoints;
  if (!isOneOf(piece, words)) return null;
  if (!opener && low.unit && tellsChange(pieces, low.first, tables)) return null;
  return { next: following.text === "-" ? low.next + 2 : low.next + 1, dash: false };
}

/** "rose by 2 points to 50 points": the first number is the change, the second the level, and no range. */
function tellsChange(pieces: readonly Piece[], first: number, tables: FigureTables): boolean {
  return [pieces[first - 1], pieces[first - 2]].some(
    (piece) => isOneOf(piece, tables.by) || (piece !== undefined && tables.changes.has(piece.lower)),
  );
}

const DASHES = ["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014"];

/** The piece the number itself starts at, behind a currency sign of up to three pieces. */
function findNumber(pieces: readonly Piece[], from: number, tables: FigureTables): number {
  for (let at = from; at <= from + 3; at++) {
    if (pieces[at]?.kind === "digits") return at;
    if (pieces[at]?.kind === "word" && at === from) {
      if (readQuantity(pieces, at, tables)) return at;
    }
  }
  return from;
}

/** Ends of one range have one unit: given twice, or given once behind the second (or, after an opener, the first). */
function unitsAgree(low: Quantity, high: Quantity, opened: boolean): boolean {
  if (low.unit && high.unit)
    return low.unit.name === high.unit.name || high.unit.name.startsWith(`${low.unit.name} per `);
  if (low.unit && !high.unit) return opened && low.unit.kind !== "money";
  return true;
}

/** The low end in the scale of the high one: "$89 to $93 billion". */
function shareScale(low: Quantity, high: Quantity): number {
  const start = low.value as number;
  const scale = high.scale;
  const bare = (high.value as number) / scale;
  return low.scale === 1 && scale > 1 && start < bare && start * SPREAD > bare ? start * scale : start;
}

/** A low end further below the high one than this does not share its scale: "$200 to $4 million". */
const SPREAD = 20;
