/** Names an article within one account. */
export type ArticleId = string;

/**
 * A stretch of one article's `text`: half-open, counted in UTF-16 code units.
 * This is the only coordinate system of the project; `text.slice(start, end)` is the evidence to the letter.
 */
export interface Span {
  readonly article: ArticleId;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text whose article is known from where the range stands; same units as {@link Span}. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * How a value is known: the words are there, it was worked out from them, or it is not known (the value is null).
 */
export type Basis = "stated" | "inferred" | "none";
