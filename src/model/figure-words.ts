/** How a language writes numbers in words. Keys are in lower case. */
export interface Numerals {
  readonly reason: string;
  readonly cardinals: Readonly<Record<string, number>>;
  readonly tens: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them: "hundred", "million", "dozen". */
  readonly scales: Readonly<Record<string, number>>;
  /** Abbreviated scales safe after any number ("4.3bn") and, case kept, those safe only after a currency ("$5m"). */
  readonly shortScales: Readonly<Record<string, number>>;
  readonly moneyScales: Readonly<Record<string, number>>;
  /** Plurals that give an order of magnitude: "tens", "dozens", "thousands". */
  readonly plurals: Readonly<Record<string, number>>;
  /** Plurals whose next power bounds them from above ("hundreds": at most 999). */
  readonly boundedPlurals: readonly string[];
  /** "a few", "several": put before a scale they make a plural of it. */
  readonly few: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  /** Endings of ordinals in digits: "5th". */
  readonly ordinalEndings: readonly string[];
  /** What may be joined to an ordinal: "first-ever". */
  readonly ever: readonly string[];
  /** Denominators: "half" 2, "third" 3. */
  readonly fractions: Readonly<Record<string, number>>;
  readonly fractionMarks: Readonly<Record<string, number>>;
  /** Articles that stand for one: "a million". */
  readonly articles: readonly string[];
  readonly and: readonly string[];
  /** The spoken decimal point. */
  readonly point: readonly string[];
  readonly of: readonly string[];
  readonly out: readonly string[];
  readonly in: readonly string[];
  readonly minus: readonly string[];
  /** Between the ends of a range: "to", "or"; and what opens one: "between" with its own joint. */
  readonly rangeJoints: readonly string[];
  readonly rangeOpeners: Readonly<Record<string, readonly string[]>>;
  /** Words that count exactly two: "both". */
  readonly pairs: Readonly<Record<string, number>>;
  /** "only": one and no other. */
  readonly sole: readonly string[];
  /** "no": none, where the verb is one of happening ("no deaths were reported"). */
  readonly none: readonly string[];
  readonly happening: readonly string[];
}

export type Bound = "above" | "from" | "to" | "below" | "nearly" | "about" | "exact";

/** A phrase beside a number that says how it is meant. */
export interface FigureModifier {
  readonly phrase: string;
  readonly bound: Bound;
  /** Where it stands, seen from the number. */
  readonly place: "before" | "after";
  readonly reason: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** A unit of measure, time, share or money. `words` match in any case, `symbols` only as written. */
export interface Unit {
  /** What a figure's `unit` holds. */
  readonly unit: string;
  /** The full name in the singular, British spelling for SI units. */
  readonly name: string;
  readonly kind: "measure" | "duration" | "percentage" | "money" | "age";
  readonly words: readonly string[];
  readonly symbols: readonly string[];
  /** Symbols that stand before the number: "$". */
  readonly before: readonly string[];
  /** How many of `unit` it is: a decade is 10 years. */
  readonly times: number;
}

export interface Prefix {
  readonly word: string;
  readonly symbol: string;
}

export interface Units {
  readonly reason: string;
  readonly units: readonly Unit[];
  /** SI prefixes, and the units that take them. */
  readonly prefixes: readonly Prefix[];
  readonly prefixed: readonly {
    readonly name: string;
    readonly words: readonly string[];
    readonly symbol: string;
    readonly prefixes: readonly string[];
  }[];
  /** Words for powers of a length: "square" 2, "cubic" 3. */
  readonly powers: Readonly<Record<string, { readonly name: string; readonly power: number }>>;
  /** Joints of a rate: "per", "a", "/". */
  readonly per: readonly string[];
  /** Articles that make a rate only before a unit of time or trade: "$50 a barrel". */
  readonly each: readonly string[];
  /** What shows that "a year" is a distance in time and no rate: "ago", "earlier". */
  readonly rateStops: readonly string[];
  /** Nouns that a price or rate is given by, beside the units themselves: "share", "barrel". */
  readonly rateNouns: readonly string[];
}

/** Where a number is part of a name or label, not a quantity. */
export interface NumberLabels {
  readonly reason: string;
  /** Nouns whose number names one of a row: "chapter 7", "phase 2". */
  readonly labels: readonly string[];
  /** Words that end the name of a street, so that a number before it is an address. */
  readonly streets: readonly string[];
  /** Nouns that a number joined by a hyphen truly counts: "15-member". */
  readonly counted: readonly string[];
  /** Nouns that follow an ordinal without its counting anything: "first lady". */
  readonly notCounted: readonly string[];
  /** Words between a thing and the amount of money it is worth: "bonds worth $5". */
  readonly worth: readonly string[];
  /** Words after which an ordinal or "one" is an adverb or pronoun: "at first", "no one". */
  readonly adverbial: readonly string[];
}

/** How a language says that a quantity rose or fell. */
export interface ChangeWords {
  readonly reason: string;
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** What stands before the amount of a change: "by". */
  readonly by: readonly string[];
  /** What stands before the time that a change is reckoned from: "from last year". */
  readonly comparedWith: readonly string[];
  /** What stands before the level that was left: "up from three". */
  readonly formerWith: readonly string[];
}
