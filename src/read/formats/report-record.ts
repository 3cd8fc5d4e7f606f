/** One report as a row of data gives it: in a feed, a line of JSON, a row of a table, a letter. */
export interface ReportRecord {
  readonly url: string | null;
  readonly title: string | null;
  /** ISO day. */
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  /** The report, as HTML or as plain text. */
  readonly content: { readonly html: string } | { readonly text: string };
}
