import type { ScoredQuantity } from "./read-newsquant.ts";

/** The baseline: every run of digits is a value, without unit or concept. */
export function countNaively(text: string): readonly ScoredQuantity[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map((match) => {
    const value = Number(match[0].replaceAll(",", ""));
    return { low: value, high: value, units: [""], concepts: [] };
  });
}
