import type { FigureModifier } from "../../model/figure-words.ts";
import type { FigureTables } from "./figure-tables.ts";
import { isLabel } from "./is-label.ts";
import { joinRange } from "./join-range.ts";
import { matchPhrase, matchPhraseBefore } from "./phrases.ts";
import type { Quantity } from "./quantity.ts";
import { readArticle, readQuantity } from "./read-quantity.ts";
import type { Piece } from "./scan-pieces.ts";

/** A quantity with the words beside it that say how it is meant; `first` and `next` take them in. */
export interface ModifiedQuantity {
  readonly quantity: Quantity;
  readonly modifier: FigureModifier | null;
  readonly first: number;
  readonly next: number;
}

/** Finds the quantities among the pieces of one block, in order and without overlap; linear in their number. */
export function findQuantities(pieces: readonly Piece[], tables: FigureTables): ModifiedQuantity[] {
  const found: ModifiedQuantity[] = [];
  let at = 0;
  while (at < pieces.length) {
    const quantity = readQuantity(pieces, at, tables) ?? readArticle(pieces, at, tables);
    if (!quantity) {
      at += 1;
      continue;
    }
    const whole = joinRange(pieces, quantity, tables);
    const modified = addModifier(pieces, whole, tables);
    if (isQuantity(pieces, modified, tables)) found.push(modified);
    at = Math.max(at + 1, whole.next);
  }
  return found;
}

/** An article counts only where it is hedged: "nearly an hour", not "an hour". */
function isQuantity(pieces: readonly Piece[], { quantity, modifier }: ModifiedQuantity, tables: FigureTables): boolean {
  if (quantity.form === "article") return modifier !== null && modifier.bound !== "exact";
  return !isLabel(pieces, quantity, tables);
}

/** Takes in the modifiers around the quantity; of two before it ("just over") the nearer one sets the bound. */
function addModifier(pieces: readonly Piece[], quantity: Quantity, tables: FigureTables): ModifiedQuantity {
  const near = matchPhraseBefore(tables.modifiersBefore, pieces, quantity.first);
  const far = near && matchPhraseBefore(tables.modifiersBefore, pieces, near.first);
  const after = matchPhrase(tables.modifiersAfter, pieces, quantity.next);
  const modifier = near && near.value.bound !== "exact" ? near.value : (after?.value ?? near?.value ?? null);
  return { quantity, modifier, first: far?.first ?? near?.first ?? quantity.first, next: after?.next ?? quantity.next };
}
