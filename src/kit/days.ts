const DAY = 86_400_000;

/** Days from one ISO day to another; negative where `to` is the earlier one. Throws nothing: a bad date gives NaN. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The number of an ISO day, counted from 1970-01-01; NaN for a bad date. */
export function numberDay(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** The ISO day of a number that `numberDay` gave. */
export function nameDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}
