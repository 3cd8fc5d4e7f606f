import type { Range, Span } from "./span.ts";

/**
 * What an article said before: an earlier text at its address, or on another page of its outlet. It is no report of its
 * own and counts nowhere; its text is kept so that every change can be read in both.
 */
export interface EarlierVersion {
  /** Path or URL as given. */
  readonly source: string;
  /** Hash of the raw bytes, in hexadecimal. */
  readonly sha256: string;
  /** ISO day on which it appeared, as it states. */
  readonly published: string | null;
  /** When it was last changed, as it states. */
  readonly updated: string | null;
  readonly text: string;
  /** What makes it the same article. */
  readonly same: "address" | "near-identical page";
  /** How it is known to be the earlier one. */
  readonly why: string;
  /** From this text to that of the article, in the order of the article. */
  readonly revisions: readonly Revision[];
}

/** Words that were exchanged, put in (`before` is null) or left out (`after` is null). */
export interface Revision {
  /** In the text of the earlier version. */
  readonly before: Range | null;
  /** In the text of the article. */
  readonly after: Span | null;
}
