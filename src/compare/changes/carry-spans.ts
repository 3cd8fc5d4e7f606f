import type { Account } from "../../model/account.ts";
import type { Article } from "../../model/article.ts";
import type { ArticleId, Span } from "../../model/span.ts";

/** So many code units from their old place, words of a new version are still looked for. */
const FARTHEST_MOVE = 5000;

/** How the reports of an earlier account stand in a later one. */
export interface Carriage {
  /** Reports of the later account that the earlier had not, in no version. */
  readonly added: ReadonlySet<ArticleId>;
  /** Reports of the later account that are new versions of one of the earlier, each with that version. */
  readonly revised: ReadonlyMap<ArticleId, Article>;
  /** Reports of the earlier account that the later has not, in no version. */
  readonly missing: readonly Article[];
  /** Where words of the earlier account stand in the later; null where they do not. */
  carry(span: Span): Span | null;
}

/** Pairs the reports of two accounts: by their bytes, then by their source, whose words are looked up in its new version. */
export function carrySpans(earlier: Account, later: Account): Carriage {
  const known = new Set(earlier.articles.map(({ id }) => id));
  const still = new Map(later.articles.map((article) => [article.id, article]));
  const gone = new Map(earlier.articles.filter(({ id }) => !still.has(id)).map((article) => [article.source, article]));
  const fresh = later.articles.filter(({ id }) => !known.has(id));
  const revised = new Map(
    fresh.flatMap((article) => {
      const version = gone.get(article.source);
      return version === undefined ? [] : [[article.id, version] as const];
    }),
  );
  const successors = new Map([...revised].map(([id, { id: version }]) => [version, id]));
  const versions = new Map(earlier.articles.map((article) => [article.id, article]));
  return {
    added: new Set(fresh.flatMap(({ id }) => (revised.has(id) ? [] : [id]))),
    revised,
    missing: earlier.articles.filter(({ id }) => !still.has(id) && !successors.has(id)),
    carry(span) {
      if (still.has(span.article)) return span;
      const successor = still.get(successors.get(span.article) ?? "");
      const version = versions.get(span.article);
      return successor && version ? findWords(span, version, successor) : null;
    },
  };
}

/** The words at their old place, else near it: where much was put in or taken out before them, they are given up. */
function findWords({ start, end }: Span, version: Article, successor: Article): Span | null {
  const words = version.text.slice(start, end);
  const from = Math.max(0, start - FARTHEST_MOVE);
  const near = successor.text.slice(from, end + FARTHEST_MOVE);
  const place = successor.text.startsWith(words, start) ? start : from + near.indexOf(words);
  return place < from ? null : { article: successor.id, start: place, end: place + words.length };
}
