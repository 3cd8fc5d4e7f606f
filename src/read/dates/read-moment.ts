import { readDay } from "./read-day.ts";

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(?:\.\d{1,9})?\s?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/i;

/** An ISO date with its time to the second and its zone, as it was given; else its day alone; null without a day. */
export function readMoment(value: string | null): string | null {
  const day = readDay(value);
  const match = day === null ? null : MOMENT.exec((value as string).trim());
  if (!match) return day;
  const [, date, minutes, seconds = ":00", zone = "Z"] = match;
  return `${date}T${minutes}${seconds}${zone.toUpperCase().replace(/^(...)(\d\d)$/, "$1:$2")}`;
}
