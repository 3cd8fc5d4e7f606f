import type { Pieces } from "../segmentation/pieces.ts";

const OPENING = "\"“‘'«";
const CLOSING = "\"”’'»";
/** What stands before the mark that closes words spoken as a whole: "It is late," she said. */
const SPOKEN = ",?!—–…";

/**
 * Where the words in marks end that open a sentence and are spoken as a whole, with something behind them: the number of
 * the first word of “she said” in ‘“It is late,” she said’, counted from `first`. The marks show that border better than
 * a parser can guess it. 0 where no such words open the sentence.
 */
export function endOfQuotation(text: string, { starts, ends }: Pieces, first: number, last: number): number {
  const at = (index: number): string =>
    (ends[index] as number) - (starts[index] as number) === 1 ? text.charAt(starts[index] as number) : " ";
  const mark = OPENING.indexOf(at(first));
  if (mark < 0) return 0;
  for (let close = first + 1; close < last - 1; close++)
    if (at(close) === CLOSING[mark]) return SPOKEN.includes(at(close - 1)) ? close + 1 - first : 0;
  return 0;
}
