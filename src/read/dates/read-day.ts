import { findDates, makeDay, type NumericOrder } from "./find-dates.ts";

/** The day in an ISO date, a compact one (20311224), seconds since 1970, or a date in words; null if there is none. */
export function readDay(value: string | null, order: NumericOrder = null): string | null {
  if (!value || value.length > 200) return null;
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\D|T?\d{4,6}|$)/.exec(value);
  if (compact) return makeDay(compact[1], compact[2], compact[3]);
  const seconds = /^(\d{10})(\d{3})?$/.exec(value);
  if (seconds) return new Date(Number(seconds[1]) * 1000).toISOString().slice(0, 10);
  const [date] = findDates(value, order);
  return date && date.earliest === date.latest ? date.earliest : null;
}
