/** One entry of a feed: where its article is, and what the feed itself says of it. */
export interface FeedEntry {
  readonly url: string | null;
  readonly title: string | null;
  /** ISO day. */
  readonly published: string | null;
  readonly authors: readonly string[];
  /** Summary or whole article, as HTML. */
  readonly content: string | null;
}

/** A feed (RSS, Atom, RDF, JSON Feed), a news sitemap, or a list of feeds (OPML). */
export interface Feed {
  readonly title: string | null;
  readonly entries: readonly FeedEntry[];
  /** Addresses of other feeds that it lists. */
  readonly feeds: readonly string[];
}
