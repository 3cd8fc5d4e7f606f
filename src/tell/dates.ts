import { daysInMonth } from "../kit/calendar.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * An ISO date of any precision as it is printed: "31 Dec 2021", "Dec 2021", "2021", "week 50 of 2021"; an interval
 * "2021-12-14/2021-12-16" as its two ends. What is not such a date comes back as it is.
 */
export function formatDate(value: string): string {
  if (value.includes("/")) {
    const [from = "", to = ""] = value.split("/");
    return formatInterval(from, to);
  }
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(value) ?? [];
  if (year === undefined) return formatWeek(value);
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return value;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The days `from` to `to` with what they share said once, a whole month or year by its name: "9–10 Jan 2022", "22 Dec 2021 – 3 Jan 2022". */
export function formatInterval(from: string | null, to: string | null): string {
  if (from === null || from === "") return to ? `until ${formatDate(to)}` : "";
  if (to === null || to === "") return `from ${formatDate(from)}`;
  if (from === to) return formatDate(from);
  if (isWholeYear(from, to)) return formatDate(to.slice(0, 4));
  if (isWholeMonth(from, to)) return formatDate(to.slice(0, 7));
  const [first, last] = [formatDate(from).split(" "), formatDate(to).split(" ")];
  if (first.length !== 3 || last.length !== 3) return `${first.join(" ")} – ${last.join(" ")}`;
  if (first[2] !== last[2]) return `${first.join(" ")} – ${last.join(" ")}`;
  if (first[1] !== last[1]) return `${first[0]} ${first[1]} – ${last.join(" ")}`;
  return `${first[0]}–${last.join(" ")}`;
}

function isWholeYear(from: string, to: string): boolean {
  return from.slice(0, 4) === to.slice(0, 4) && from.endsWith("-01-01") && to.endsWith("-12-31");
}

function isWholeMonth(from: string, to: string): boolean {
  const [year = 0, month = 0, day = 0] = to.split("-").map(Number);
  return from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01") && day === daysInMonth(year, month);
}

function formatWeek(value: string): string {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(value) ?? [];
  return year === undefined ? value : `week ${Number(week)} of ${year}`;
}
