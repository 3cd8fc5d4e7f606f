import type { Unit } from "../../model/figure-words.ts";
import type { FigureTables } from "./figure-tables.ts";
import { exactNumeral, isOneOf, lookUp, type Numeral } from "./numeral.ts";
import { matchPhrase } from "./phrases.ts";
import type { Quantity } from "./quantity.ts";
import { readShare } from "./read-fraction.ts";
import { readNumeral } from "./read-numeral.ts";
import { readCurrencyBefore, readRateBehind, readUnit } from "./read-unit.ts";
import type { Piece } from "./scan-pieces.ts";

/** Reads the number at piece `at` with the currency before it and the unit behind it; ranges are joined elsewhere. */
export function readQuantity(pieces: readonly Piece[], at: number, tables: FigureTables): Quantity | null {
  const inner = isInnerMinus(pieces, at) ? 1 : 0;
  const currency = readCurrencyBefore(pieces, at - inner, tables.units);
  const money = currency !== null || isMoneyBehind(pieces, at, tables);
  const read = (index: number) => readNumeral(pieces, index, tables.numerals, money);
  const numeral = read(at);
  if (!numeral) return null;
  const share = currency ? null : readShare(pieces, numeral, tables.numerals, read);
  if (share) return makeQuantity(share, share.first, share.next, null, 1);
  const first = currency?.first ?? at;
  const sign = readSign(pieces, first, tables);
  const negative = sign < first || (currency?.value.kind === "money" && inner) ? -1 : 1;
  if (currency) {
    const { unit, next } = readRateBehind(pieces, currency.value, skipCountry(pieces, numeral.next), tables.units);
    return makeQuantity(numeral, sign, next, unit, negative);
  }
  const unit = readUnit(pieces, numeral.next, tables.units);
  const settled = unit && settlePounds(unit.unit, numeral, tables);
  return makeQuantity(numeral, sign, unit?.next ?? numeral.next, settled, negative);
}

/** Reads "an hour", "a decade": an article that stands for one before a unit of time. */
export function readArticle(pieces: readonly Piece[], at: number, tables: FigureTables): Quantity | null {
  if (!isOneOf(pieces[at], tables.numerals.articles)) return null;
  const unit = readUnit(pieces, at + 1, tables.units);
  if (unit?.unit.kind !== "duration") return null;
  const one = exactNumeral(at, at + 1, 1, "words");
  return { ...makeQuantity(one, at, unit.next, unit.unit, 1), form: "article" };
}

function makeQuantity(numeral: Numeral, first: number, next: number, unit: Unit | null, sign: 1 | -1): Quantity {
  const factor = sign * (unit?.times ?? 1);
  const { value, least, most } = numeral;
  return {
    first,
    next,
    numberFirst: sign < 0 ? first : numeral.first,
    numberNext: numeral.next,
    value: value === null ? null : value * factor,
    least: least * factor,
    most: most === null ? null : most * factor,
    unit,
    scale: numeral.scale,
    form: numeral.form,
  };
}

/** Where a minus sign or "minus" starts that belongs to the number; `first` itself where there is none. */
function readSign(pieces: readonly Piece[], first: number, tables: FigureTables): number {
  const before = pieces[first - 1];
  if (!before) return first;
  if (isOneOf(before, tables.numerals.minus)) return first - 1;
  if (!MINUS.includes(before.text)) return first;
  if (isOneOf(pieces[first - 2], tables.numerals.minus)) return first - 2;
  const touches = !(pieces[first] as Piece).spaced;
  return touches && (before.spaced || pieces[first - 2]?.text === "(") ? first - 1 : first;
}

/** The minus of "$-50bn", between the currency and the number; in "magnitude-6" the same mark is a hyphen. */
function isInnerMinus(pieces: readonly Piece[], at: number): boolean {
  const [minus, number] = [pieces[at - 1], pieces[at]];
  return minus !== undefined && MINUS.includes(minus.text) && !minus.spaced && number?.spaced === false;
}

const MINUS = ["-", "\u2212"];

/** "709m euros": the letter is a scale where it touches the number and a currency follows it. */
function isMoneyBehind(pieces: readonly Piece[], at: number, { numerals, units }: FigureTables): boolean {
  const [number, letter] = [pieces[at], pieces[at + 1]];
  if (number?.kind !== "digits" || letter?.kind !== "word" || letter.spaced) return false;
  if (lookUp(numerals.moneyScales, letter.text) === undefined) return false;
  const unit = matchPhrase(units.behind, pieces, at + 2)?.value;
  return unit?.kind === "money" || unit?.name === POUND;
}

/** "$76 US a barrel": the country behind an amount adds nothing to its currency. */
function skipCountry(pieces: readonly Piece[], next: number): number {
  return pieces[next]?.text === "US" ? next + 1 : next;
}

/** The name of the pound that weighs. */
const POUND = "pound-mass";

/** Pounds weigh, but millions of them are money. */
function settlePounds(unit: Unit, numeral: Numeral, { units }: FigureTables): Unit {
  const sterling = units.byName.get("pound sterling");
  return unit.name === POUND && numeral.scale >= 1e6 && sterling ? sterling : unit;
}
