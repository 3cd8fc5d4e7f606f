import { type Day, intervalOf, parseDay, weekdayOf } from "../../kit/calendar.ts";
import type { Reading } from "../../model/reading.ts";
import type { Time } from "../../model/time.ts";

/** A month and a day whose year is not said. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const NOT_BODY = new Set(["caption", "related", "furniture", "metadata", "highlights", "credit"]);

/** The times of an article that stand in its own report, not in what surrounds it. */
export function bodyTimes({ article, times }: Reading): readonly Time[] {
  const aside = article.blocks.filter((block) => NOT_BODY.has(block.kind));
  return times.filter(({ span }) => !aside.some((block) => block.start <= span.start && span.start < block.end));
}

/** The ISO weekday of a weekday that is over and says no week ("on Friday"), or null. */
export function pastWeekdayOf(time: Time): number | null {
  return time.relation === "future" ? null : bareWeekdayOf(time);
}

/** The ISO weekday of a weekday that says no week, or null. */
export function bareWeekdayOf({ value, relative }: Time): number | null {
  if (relative !== null) return null;
  const match = /^XXXX-WXX-(\d)/.exec(value ?? "");
  return match ? Number(match[1]) : null;
}

/** The month and day of a date whose year is open, or null. */
export function monthDayOf({ value }: Time): MonthDay | null {
  const match = /^XXXX-(\d\d)-(\d\d)/.exec(value ?? "");
  return match ? { month: Number(match[1]), day: Number(match[2]) } : null;
}

/** The month of a date whose year is open, with or without its day; null for anything else. */
export function openMonthOf({ value }: Time): number | null {
  const match = /^XXXX-(\d\d)(?:-\d\d)?(?:$|\/|T)/.exec(value ?? "");
  return match ? Number(match[1]) : null;
}

/** The year of a time that says it, or null. */
export function saidYearOf({ value, type, basis }: Time): number | null {
  if (basis !== "stated" || (type !== "DATE" && type !== "TIME")) return null;
  const match = /^(\d{4})(?:-|$)/.exec(value?.split("/").at(-1) ?? "");
  return match ? Number(match[1]) : null;
}

/** First and last day of a time whose words say them in full; null for anything else. */
export function saidDaysOf(time: Time): readonly [Day, Day] | null {
  return saidYearOf(time) === null || time.value === null ? null : intervalOf(time.value);
}

/** The day an article with a date gives to a past weekday: what others' weekdays are held against. */
export function knownWeekdayOf({ value, basis, relation }: Time): Day | null {
  if (basis !== "inferred" || relation === "future" || !value) return null;
  return /^\d{4}-\d\d-\d\d/.test(value) ? parseDay(value) : null;
}

/** The latest day from `from` to `from + reach` that is one of these weekdays; null if none is. */
export function latestOf(weekdays: ReadonlySet<number>, from: Day, reach: number): Day | null {
  for (let day = from + reach; day >= from; day--) if (weekdays.has(weekdayOf(day))) return day;
  return null;
}
