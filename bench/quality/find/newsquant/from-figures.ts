import { compileUnits } from "../../../../src/find/figures/unit-table.ts";
import type { Figure } from "../../../../src/model/figure.ts";
import type { Units } from "../../../../src/model/figure-words.ts";
import { normaliseUnit, type ScoredQuantity, splitConcepts } from "./read-newsquant.ts";

/** The set annotates numbers in digits and words only: no ordinals, no "both" or "only", no article for one. */
const ANNOTATED = ["numeral", "range", "fraction", "magnitude"];

/** Puts figures into the set's terms: its names of units, its bounds of "tens of thousands", its concepts. */
export function fromFigures(figures: readonly Figure[], units: Units): readonly ScoredQuantity[] {
  const names = compileUnits(units).nameOf;
  return figures
    .filter(({ rule }) => ANNOTATED.includes(rule))
    .map((figure) => ({
      ...toValue(figure),
      units: [normaliseUnit(nameUnit(figure, names))],
      concepts: splitConcepts(nameConcept(figure) ?? "-"),
    }));
}

/** "Tens of thousands" is 20,000 to 99,999 for us and 10,000 to 100,000 for the set. */
function toValue({ rule, value, min, max }: Figure): { low: number; high: number } {
  if (rule === "magnitude") return { low: (min ?? 0) / 2, high: ((min ?? 0) / 2) * 10 };
  if (value !== null) return { low: value, high: value };
  return { low: min ?? Number.NaN, high: max ?? Number.NaN };
}

/** The full name of a unit, for a share with what it is a share of; for a count the noun with the words before it. */
function nameUnit({ kind, unit, counted }: Figure, names: ReadonlyMap<string, string>): string {
  if (unit === null) return "";
  if (kind === "count" || kind === "vague") return nameNoun(unit, counted ?? unit);
  if (unit === "share") return `% ${counted ?? ""}`;
  return unit
    .split(" per ")
    .map((part) => {
      const power = /^(?:square|cubic) /.exec(part)?.[0] ?? "";
      const base = part.slice(power.length);
      return power + (names.get(base) ?? base);
    })
    .join(" per ");
}

/** "red clay jars" of "red clay jars in the barn", where the unit is "jars". */
function nameNoun(unit: string, counted: string): string {
  const end = counted.toLowerCase().indexOf(unit);
  return end < 0 ? unit : counted.slice(0, end + unit.length);
}

/** What a count is said of; of a measure what is measured, where that is said. */
function nameConcept({ kind, counted, subject }: Figure): string | null {
  return kind === "count" || kind === "vague" ? subject : (counted ?? subject);
}
