/** What an extractor makes of a page. */
export interface Extract {
  readonly body: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** ISO day of publication. */
  readonly published: string | null;
}

export type Extractor = (html: string, url: string) => Extract | Promise<Extract>;
