const DAY = 86_400_000;

/** Days from one ISO day to another; negative where `to` is the earlier one. Throws nothing: a bad date gives NaN. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
