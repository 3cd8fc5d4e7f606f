import type { Unit } from "../../model/figure-words.ts";
import { isJoint, isOneOf, lookUp } from "./numeral.ts";
import { matchPhrase, matchPhraseBefore, type PhraseMatch } from "./phrases.ts";
import type { Piece } from "./scan-pieces.ts";
import type { UnitTable } from "./unit-table.ts";

/** A unit as read: simple, to a power ("square miles"), or a rate ("$ per barrel"). `next` is the piece behind it. */
export interface ReadUnit {
  readonly unit: Unit;
  readonly next: number;
}

/** Reads the unit that starts at piece `at`, directly behind a number or joined to it by a hyphen. */
export function readUnit(pieces: readonly Piece[], at: number, table: UnitTable): ReadUnit | null {
  const from = isJoint(pieces, at) ? at + 1 : at;
  const simple = readPower(pieces, from, table);
  if (!simple || !isApart(pieces, simple)) return null;
  return readRate(pieces, simple, table);
}

/** Reads the currency that ends right before piece `next`: "$", "US $", "RM". */
export function readCurrencyBefore(pieces: readonly Piece[], next: number, table: UnitTable): PhraseMatch<Unit> | null {
  const match = matchPhraseBefore(table.before, pieces, next);
  if (!match) return null;
  const first = pieces[match.first] as Piece;
  const before = pieces[match.first - 1];
  // A code is a word of its own: "RM23" but not "ALARM23"; letters and digits are cut apart, letters never are.
  return first.kind === "word" && before && !first.spaced && before.kind !== "mark" ? null : match;
}

/** A currency before a number may also make a rate behind it: "$58 a barrel". */
export function readRateBehind(pieces: readonly Piece[], unit: Unit, next: number, table: UnitTable): ReadUnit {
  return readRate(pieces, { unit, next }, table);
}

function readPower(pieces: readonly Piece[], from: number, table: UnitTable): ReadUnit | null {
  const power = lookUp(table.words.powers, pieces[from]?.lower);
  if (power) {
    const skipped = pieces[from + 1]?.text === "." || isJoint(pieces, from + 1) ? from + 2 : from + 1;
    const base = matchPhrase(table.behind, pieces, skipped);
    if (base?.value.kind !== "measure") return null;
    return { unit: raise(base.value, power.name), next: base.next };
  }
  const match = matchPhrase(table.behind, pieces, from);
  if (!match) return null;
  const exponent = pieces[match.next];
  const name = exponent && !exponent.spaced ? POWER_MARKS[exponent.text] : undefined;
  if (!name || match.value.kind !== "measure") return { unit: match.value, next: match.next };
  return { unit: raise(match.value, name), next: match.next + 1 };
}

const POWER_MARKS: Readonly<Record<string, string>> = { "²": "square", "2": "square", "³": "cubic", "3": "cubic" };

function raise(base: Unit, power: string): Unit {
  return { ...base, unit: `${power} ${base.unit}`, name: `${power} ${base.name}` };
}

/** "per hour", "a barrel", "-a-day", "/h": makes a rate of the unit, where one follows. */
function readRate(pieces: readonly Piece[], read: ReadUnit, table: UnitTable): ReadUnit {
  const at = isJoint(pieces, read.next) ? read.next + 1 : read.next;
  const joint = pieces[at];
  const each = isOneOf(joint, table.words.each);
  if (!each && !isOneOf(joint, table.words.per)) return read;
  if (joint?.text === "/" && (joint.spaced || pieces[at + 1]?.spaced)) return read;
  const from = isJoint(pieces, at + 1) ? at + 2 : at + 1;
  const noun = matchPhrase(table.rates, pieces, from);
  const below = noun ? null : readPower(pieces, from, table);
  if (!noun && (!below || below.unit.kind === "money" || below.unit.kind === "percentage")) return read;
  if (each && below && below.unit.kind !== "duration" && read.unit.kind !== "money") return read;
  const end = (noun ?? below)?.next ?? read.next;
  if (each && isOneOf(pieces[end], table.words.rateStops)) return read;
  const longer = below && below.unit.times > 1 ? pieces[from]?.lower : undefined;
  const name = noun?.value ?? longer ?? below?.unit.name;
  const unit = noun?.value ?? (below?.unit.kind === "duration" ? name : below?.unit.unit);
  return {
    unit: { ...read.unit, unit: `${read.unit.unit} per ${unit}`, name: `${read.unit.name} per ${name}` },
    next: end,
  };
}

/** Whether the unit ends where a word ends: "5 m" but not "5 m-long" parts of codes such as "5G". */
function isApart(pieces: readonly Piece[], { next }: ReadUnit): boolean {
  const following = pieces[next];
  return !following || following.spaced || following.kind !== "digits";
}
