import type { Range } from "../../model/span.ts";
import type { StatementMode } from "../../model/statement.ts";
import { type ArticleView, findToken, type TokenRange } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";

/** What stands in quotation marks in the content, marks excluded. */
export function findQuoted(view: ArticleView, { content, quotations, anchor }: Attribution): readonly Range[] {
  if (quotations.length > 0) return quotations.map((number) => bounds(view, number));
  const own = view.quotationOf[anchor];
  const numbers = new Set(content.flatMap((range) => listQuotations(view, range)));
  return [...numbers].filter((number) => number !== own).map((number) => bounds(view, number));
}

function listQuotations(view: ArticleView, { first, last }: TokenRange): number[] {
  const numbers: number[] = [];
  for (let at = first; at < last; at++) {
    const number = view.quotationOf[at];
    if (number !== undefined && number >= 0 && number !== numbers.at(-1)) numbers.push(number);
  }
  return numbers;
}

function bounds(view: ArticleView, number: number): Range {
  const { start, end } = view.quotations[number] as Range;
  return { start, end };
}

/** Direct where all words are in marks, mixed where some are. */
export function judgeMode(
  view: ArticleView,
  { content, quotations }: Attribution,
  quoted: readonly Range[],
): StatementMode {
  if (quotations.length > 0) return "direct";
  if (quoted.length === 0) return "indirect";
  const whole = content.every(({ first, last }) =>
    quoted.some(
      ({ start, end }) => findToken(view.tokens, start) <= first + 1 && findToken(view.tokens, end) >= last - 1,
    ),
  );
  return whole && quoted.some(({ start, end }) => end - start > 60) ? "direct" : "mixed";
}
