import type { Numerals } from "../../model/figure-words.ts";
import { isJoint, lookUp } from "./numeral.ts";
import type { Piece } from "./scan-pieces.ts";

/** Scale words and abbreviations from piece `from` on: "million", "bn", "hundred thousand", and with `money` "m", "b". */
export function readScales(pieces: readonly Piece[], from: number, words: Numerals, money: boolean) {
  const short = pieces[from];
  if (short?.kind === "word") {
    const plain = lookUp(words.shortScales, short.text);
    const factor = plain ?? (money ? lookUp(words.moneyScales, short.text) : undefined);
    if (factor !== undefined && (!short.spaced || money || short.text.length > 1)) {
      return { next: from + 1, scale: factor };
    }
  }
  let next = from;
  let scale = 1;
  for (;;) {
    const at = isJoint(pieces, next) ? next + 1 : next;
    const factor = lookUp(words.scales, pieces[at]?.lower);
    if (factor === undefined) return { next, scale };
    scale *= factor;
    next = at + 1;
  }
}
