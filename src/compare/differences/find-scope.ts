import { nameDay, numberDay } from "../../kit/days.ts";
import type { Figure } from "../../model/figure.ts";
import type { DraftView } from "./draft-view.ts";

/** A figure of some weeks before or after is still news. */
const NEAR_DAYS = 60;
/** Code units behind a figure in which its date may begin. */
const NEXT = 12;
const DAY_MONTH_OR_YEAR = /^\d{4}(-\d\d){0,2}$/;

/**
 * The year that a figure is of, where that is not the time of the report: the dead of an accident years ago and the rate
 * aimed at for next year are no part of the news. Empty for what holds about now, and for no told time.
 */
export function findScope(view: DraftView, figure: Figure): string {
  const published = view.readings.get(figure.span.article)?.article.published;
  const [from, to] = [published?.earliest ?? null, published?.latest ?? null];
  const asOf = figure.asOf ?? findNextDate(view, figure);
  if (asOf === null || from === null || to === null) return "";
  const [first, last] = [numberDay(from) - NEAR_DAYS, numberDay(to) + NEAR_DAYS].map((day) =>
    nameDay(day).slice(0, asOf.length),
  ) as [string, string];
  return first <= asOf && asOf <= last ? "" : asOf.slice(0, 4);
}

/** The date right behind a figure, with no more than a word between: "20 tests last year", "40 deaths in 2019". */
function findNextDate(view: DraftView, { span }: Figure): string | null {
  const near = { ...span, start: span.end, end: span.end + NEXT };
  const next = view.timesIn(near).find(({ span: { start }, type }) => start >= span.end && type === "DATE");
  const between = next ? view.wordsAt({ ...span, start: span.end, end: next.span.start }) : ",";
  return /[,;:.]/.test(between) ? null : (next?.value?.match(DAY_MONTH_OR_YEAR)?.[0] ?? next?.earliest ?? null);
}
