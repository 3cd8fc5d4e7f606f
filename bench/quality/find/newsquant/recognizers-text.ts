import { recognizeNumber, recognizePercentage } from "@microsoft/recognizers-text-number";
import {
  recognizeAge,
  recognizeCurrency,
  recognizeDimension,
  recognizeTemperature,
} from "@microsoft/recognizers-text-number-with-unit";
import { normaliseUnit, type ScoredQuantity } from "./read-newsquant.ts";

interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly resolution: { readonly value?: string | null; readonly unit?: string };
}

/** The set's names for units that Recognizers-Text calls otherwise; the rest agree but for British spelling. */
const NAMES: Readonly<Record<string, string>> = {
  "british pound": "pound sterling",
  "united states dollar": "dollar",
  c: "celsius",
  f: "fahrenheit",
  franc: "swiss franc",
  year: "year of age",
  month: "month of age",
  week: "week of age",
  day: "day of age",
};

/** What Microsoft's Recognizers-Text finds: quantities with a unit first, then the numbers outside them. */
export function recognizeQuantities(text: string): readonly ScoredQuantity[] {
  const found: Recognized[] = [];
  const models = [recognizeCurrency, recognizeDimension, recognizeTemperature, recognizePercentage, recognizeAge];
  for (const recognize of [...models, recognizeNumber]) {
    for (const each of recognize(text, "en-us") as Recognized[]) {
      const inside = found.some((other) => each.start <= other.end && other.start <= each.end);
      if (each.resolution.value && !inside) found.push(each);
    }
  }
  return found.map(({ resolution }) => {
    const written = resolution.value as string;
    const value = Number(written.replace(/[%,]/g, ""));
    const unit = written.endsWith("%") ? "percentage" : nameUnit(resolution.unit ?? "");
    return { low: value, high: value, units: [normaliseUnit(unit)], concepts: [] };
  });
}

function nameUnit(unit: string): string {
  const name = unit.toLowerCase();
  return NAMES[name] ?? name.replace(/meter/g, "metre").replace(/liter/g, "litre");
}
