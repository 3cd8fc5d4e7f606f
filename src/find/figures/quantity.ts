import type { Unit } from "../../model/figure-words.ts";
import type { Numeral } from "./numeral.ts";

/** A number with its unit, or a range of two, as read from the pieces; indices count pieces. */
export interface Quantity {
  /** The first piece, a currency before the number included. */
  readonly first: number;
  readonly next: number;
  /** The number itself, or both numbers of a range. */
  readonly numberFirst: number;
  readonly numberNext: number;
  /** Null for ranges and orders of magnitude. */
  readonly value: number | null;
  readonly least: number;
  readonly most: number | null;
  readonly unit: Unit | null;
  /** See {@link Numeral.scale}. */
  readonly scale: number;
  readonly form: Numeral["form"] | "range" | "article";
}
