/** Units in which words count time. */
export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "millennium"
  | "open";

/**
 * What the words of a temporal expression say before it is placed on the calendar. Words give single features, patterns
 * merge them; none of them knows a date.
 */
export interface TimeFeatures {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** ISO weekday. */
  readonly weekday?: number;
  readonly season?: "SP" | "SU" | "FA" | "WI";
  readonly decade?: number;
  readonly century?: number;
  readonly holiday?: "easter";
  /** A financial year, whose months are the firm's own. */
  readonly fiscal?: true;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly meridiem?: "am" | "pm";
  /** Offset from UTC: `Z`, `+05:30`. */
  readonly zone?: string;
  /** TIMEX3 part of the day: MO, MI, AF, EV, NI, DT. */
  readonly part?: string;
  readonly unit?: TimeUnit;
  /** How many units; null when the words leave it open ("several"). */
  readonly count?: number | null;
  /** "the second week of": counted from the end when negative. */
  readonly ordinal?: number;
  /** The unit that `ordinal` counts, inside the period given by the other features. */
  readonly nth?: TimeUnit;
  /** Which unit, seen from the base: last -1, this 0, next 1. */
  readonly offset?: number;
  /** What `offset` and `shift` count from: the day of publication, or the time last spoken of. */
  readonly base?: "publication" | "context";
  /** Direction of a shift by `count` units: ago -1, later 1. */
  readonly shift?: -1 | 1;
  /** A stretch of `count` units that ends (-1) or begins (1) at the base: "the past two weeks". */
  readonly stretch?: -1 | 1;
  /** A duration counted from an event that the text names: "a day after". */
  readonly event?: -1 | 1;
  readonly reference?: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF";
  readonly mod?: string;
  readonly set?: true;
  /** Which way to look for the year or week that is not said. */
  readonly direction?: -1 | 1;
  /** The other end of a range. */
  readonly to?: TimeFeatures;
}

/** Words of one class, each with what it says. */
export interface TimeWords {
  readonly class: string;
  /** The words count only with a capital first letter ("May", "Sat"). */
  readonly capital?: boolean;
  readonly reason: string;
  readonly words: Readonly<Record<string, TimeFeatures>>;
}

/** A part that several rules share. */
export interface TimePattern {
  readonly name: string;
  readonly reason: string;
  readonly match: string;
  readonly gives?: TimeFeatures;
}

/** A whole temporal expression. `yes` gives a text and the value found in it, `no` a text in which nothing is found. */
export interface TimeRule extends TimePattern {
  /** The expression counts only directly after one of these words. */
  readonly after?: readonly string[];
  readonly notAfter?: readonly string[];
  /** The expression counts only directly before one of these words. */
  readonly before?: readonly string[];
  readonly notBefore?: readonly string[];
  /** Matched only so that no other rule claims its words. */
  readonly ignored?: true;
  readonly yes: readonly { readonly text: string; readonly span: string; readonly value: string | null }[];
  readonly no?: readonly string[];
}

/** Words of one kind that bear on the tense over a temporal expression. */
export interface TenseWords {
  readonly reason: string;
  readonly words: readonly string[];
}

/** Which way a verb looks: see lexicon/<language>/time-tense.yml. */
export interface TimeTense {
  readonly future: TenseWords;
  readonly perfect: TenseWords;
  readonly infinitive: TenseWords;
  readonly planning: TenseWords;
  readonly carriedOut: TenseWords;
  readonly formerValue: TenseWords;
  readonly looksBack: TenseWords;
  readonly looksAhead: TenseWords;
  readonly condition: TenseWords;
}
