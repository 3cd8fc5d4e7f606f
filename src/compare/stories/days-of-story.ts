import type { Publication } from "../../model/article.ts";
import type { Story } from "../../model/comparison.ts";

/**
 * The days of the first and the last report of a story, both included. Where the day of any report is sure, reports
 * between two days do not stretch the story; where none is, these are the bounds of all; null without any bound.
 */
export function daysOfStory(published: readonly Publication[]): Pick<Story, "first" | "last"> {
  const sure = published.filter(({ earliest, latest }) => earliest !== null && earliest === latest);
  const told = sure.length > 0 ? sure : published;
  const earliest = told.map((each) => each.earliest).filter((day) => day !== null);
  const latest = told.map((each) => each.latest).filter((day) => day !== null);
  return { first: earliest.sort()[0] ?? null, last: latest.sort().at(-1) ?? null };
}
