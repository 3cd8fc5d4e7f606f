import type { Publication } from "../../../model/article.ts";
import type { Time } from "../../../model/time.ts";
import { type ArticleView, toTokens } from "../article-view.ts";
import { DAY, dayOf } from "./narrated-days.ts";

/**
 * The last day of which a report can tell: that of its publication. Where only two days or more are known for that, it
 * is the newest among them that the report names, since what happened later would be called by its day; else all of
 * them, as an interval. Null where nothing is known.
 */
export function newsDayOf(
  view: ArticleView,
  { value, earliest, latest }: Publication,
  times: readonly Time[],
): string | null {
  if (value) return value;
  if (!earliest || !latest) return null;
  const days = times.flatMap((time) => {
    const day = dayOf(time);
    const isNamed = day !== null && DAY.test(day) && time.relation !== "future" && !isEpithet(view, time);
    return isNamed && earliest <= day && day <= latest ? [day] : [];
  });
  return days.sort().at(-1) ?? `${earliest}/${latest}`;
}

/** "New Year greetings", "the January 6 panel": a day that only tells which thing is meant. */
function isEpithet(view: ArticleView, { span }: Time): boolean {
  const { last } = toTokens(view, span);
  return view.tokens[last - 1]?.relation === "compound";
}
