/** A quantity to be scored: both ends of its value (the same for a single number), its unit and what it is said of. */
export interface ScoredQuantity {
  readonly low: number;
  readonly high: number;
  /** Every name under which the unit is right, normalised by {@link normaliseUnit}; "" is no unit. */
  readonly units: readonly string[];
  /** Words, in lower case; empty where it is said of nothing. */
  readonly concepts: readonly string[];
}

export interface QuantitySentence {
  readonly text: string;
  readonly quantities: readonly ScoredQuantity[];
}

interface RawSentence {
  readonly text: string;
  readonly quantities: readonly {
    readonly value: string;
    readonly unit: string;
    readonly normalized_unit: string;
    readonly referred_concepts: string;
  }[];
}

/** Reads `NewsQuant.json` (Almasian et al. 2023): sentences with value, unit, normalised unit and referred concepts. */
export function parseNewsQuant(json: string): readonly QuantitySentence[] {
  return (JSON.parse(json) as readonly RawSentence[]).map(({ text, quantities }) => ({
    text,
    quantities: quantities.map((quantity) => ({
      ...parseValue(quantity.value),
      units: [normaliseUnit(quantity.normalized_unit), normaliseUnit(quantity.unit)],
      concepts: splitConcepts(quantity.referred_concepts),
    })),
  }));
}

/** "35.0", "-5", "1.5-2.0": one number or two with a hyphen between them, in either order. */
export function parseValue(written: string): { low: number; high: number } {
  const range = /^(-?[\d.]+) ?- ?(-?[\d.]+)$/.exec(written);
  const ends = range ? [Number(range[1]), Number(range[2])] : [Number(written), Number(written)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** Lower case, without "and", each word in the singular; "-" is no unit. */
export function normaliseUnit(unit: string): string {
  return unit
    .toLowerCase()
    .split(/[^\p{L}\p{N}%$€£°]+/u)
    .filter((word) => word !== "" && word !== "and")
    .map(toSingular)
    .join(" ");
}

function toSingular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith("men")) return word.replace(/men$/, "man");
  if (word.endsWith("ies")) return word.replace(/ies$/, "y");
  return /(?:ss|sh|ch|x)es$/.test(word) ? word.replace(/es$/, "") : word.replace(/(?<=[^s])s$/, "");
}

export function splitConcepts(concepts: string): readonly string[] {
  return concepts === "-"
    ? []
    : concepts
        .toLowerCase()
        .split(/[,\s]+/)
        .filter((word) => word !== "");
}
