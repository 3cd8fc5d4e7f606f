/** Puts a value at its place along a track, in per cent of its length. */
export type Scale = (value: number) => number;

/** From `low` to `high` in even steps. */
export function scaleEvenly(low: number, high: number, from = 0, to = 100): Scale {
  const width = high - low || 1;
  return (value) => from + ((value - low) / width) * (to - from);
}

/** From `low` to `high`, both above 0, in equal ratios. */
export function scaleByRatio(low: number, high: number, from = 0, to = 100): Scale {
  const even = scaleEvenly(Math.log(low), Math.log(high), from, to);
  return (value) => even(Math.log(value));
}

/** Round numbers (1, 2 or 5 times a power of ten) that divide `low` to `high` into about `count` steps of `least` or more. */
export function chooseTicks(low: number, high: number, count: number, least = 0): readonly number[] {
  if (!(high > low)) return [low];
  const rough = Math.max(least, (high - low) / count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}

/** A place along a track as an SVG attribute takes it. */
export function percent(place: number): string {
  return `${Math.round(Math.min(100, Math.max(0, place)) * 100) / 100}%`;
}
