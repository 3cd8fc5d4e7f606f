import type { TimeFeatures, TimeUnit } from "../../model/time-grammar.ts";

/** Designators of ISO 8601 durations; decades, centuries and millennia after TIMEX3. */
const DESIGNATORS: Readonly<Record<TimeUnit, string>> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  weekend: "WE",
  week: "W",
  month: "M",
  quarter: "Q",
  half: "H",
  year: "Y",
  decade: "DE",
  century: "CE",
  millennium: "L",
  open: "X",
};

/** Units a broken count is carried into: half a year is six months. */
const SMALLER: Readonly<Partial<Record<TimeUnit, readonly [TimeUnit, number]>>> = {
  year: ["month", 12],
  day: ["hour", 24],
  hour: ["minute", 60],
  minute: ["second", 60],
  decade: ["year", 10],
  century: ["year", 100],
};

/** The TIMEX3 value of a duration: `P2W`, `PT1H30M`, `PXD` where the count is open. */
export function writeDuration(count: number | null, unit: TimeUnit): string {
  const designator = DESIGNATORS[unit];
  const time = designator.startsWith("T");
  if (count === null) return `P${time ? "T" : ""}X${designator.replace("T", "")}`;
  const whole = Math.floor(count);
  const smaller = SMALLER[unit];
  if (count === whole || !smaller) return `P${time ? "T" : ""}${count}${designator.replace("T", "")}`;
  const rest = Math.round((count - whole) * smaller[1]);
  const small = writeDuration(rest, smaller[0]).slice(1);
  return whole === 0 ? `P${small}` : joinDurations(`P${time ? "T" : ""}${whole}${designator.replace("T", "")}`, small);
}

function joinDurations(large: string, small: string): string {
  return large.includes("T") ? large + small.replace("T", "") : large + small;
}

/** The TIMEX3 value of a set: `P1D`, `XXXX-07`, `XXXX-WXX-2TNI`. */
export function writeSet(features: TimeFeatures): string {
  const { month, season, unit, count } = features;
  if (season) return `XXXX-${season}`;
  if (month !== undefined) return `XXXX-${two(month)}`;
  if (features.weekday !== undefined || features.part) return writeOpenDay(features) + writeClock(features);
  return writeDuration(count === undefined ? 1 : count, unit ?? "day");
}

/** What is known of a day or month without its year, digits that are not known as X; null when nothing is. */
export function writeOpenDate(features: TimeFeatures): string | null {
  const { month, day, weekday, season, offset, shift } = features;
  if (offset !== undefined || shift !== undefined) return null;
  if (season) return `XXXX-${season}`;
  if (month !== undefined && day === undefined && features.ordinal === undefined) return `XXXX-${two(month)}`;
  if ((month !== undefined && day !== undefined) || weekday !== undefined) return writeOpenDay(features);
  return features.hour !== undefined || features.part ? "XXXX-XX-XX" : null;
}

function writeOpenDay({ month, day, weekday }: TimeFeatures): string {
  if (month !== undefined && day !== undefined) return `XXXX-${two(month)}-${two(day)}`;
  return weekday === undefined ? "XXXX-XX-XX" : `XXXX-WXX-${weekday}`;
}

/** `T20:29+05:30`, `TMO`, or nothing. */
export function writeClock({ hour, minute, second, meridiem, part, zone }: TimeFeatures): string {
  if (hour === undefined) return part ? `T${part}` : "";
  const inDay = meridiem === "pm" && hour < 12 ? hour + 12 : meridiem === "am" && hour === 12 ? 0 : hour;
  return `T${two(inDay)}:${two(minute ?? 0)}${second === undefined ? "" : `:${two(second)}`}${zone ?? ""}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
