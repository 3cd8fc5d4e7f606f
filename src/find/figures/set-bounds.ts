import type { Bound } from "../../model/figure-words.ts";
import type { ModifiedQuantity } from "./find-quantities.ts";

/** What a quantity and its modifier say of the true number: the number named and the least and most it can be. */
export interface Bounds {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** Counts are whole, so "more than 40" is 41 or more; of anything measured, 40 is the bound itself. */
export function setBounds({ quantity, modifier }: ModifiedQuantity): Bounds {
  const { value, least, most, unit } = quantity;
  const step = !unit && Number.isInteger(least) && (most === null || Number.isInteger(most)) ? 1 : 0;
  const { min, max } = BOUNDS[modifier?.bound ?? "exact"](least, most, step);
  return { value, min, max };
}

type Limits = Omit<Bounds, "value">;

const BOUNDS: Readonly<Record<Bound, (least: number, most: number | null, step: number) => Limits>> = {
  exact: (min, max) => ({ min, max }),
  about: (min, max) => ({ min, max }),
  above: (least, _, step) => ({ min: least + step, max: null }),
  from: (min) => ({ min, max: null }),
  to: (least, most) => ({ min: null, max: most ?? least }),
  below: (least, most, step) => ({ min: null, max: (most ?? least) - step }),
  nearly: (least, most) => ({ min: null, max: most ?? least }),
};
