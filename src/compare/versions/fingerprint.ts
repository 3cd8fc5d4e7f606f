import { normaliseAddress } from "../../kit/normalise-address.ts";
import { hashShingles } from "../../kit/shingles.ts";
import { listWords, type Word } from "../../kit/words.ts";
import type { Article } from "../../model/article.ts";

/** What versions of one article are known by. */
export interface Fingerprint {
  readonly article: Article;
  /** The address it was read from, and the one it gives as its own, in one form; empty for files. */
  readonly addresses: readonly string[];
  readonly source: string | null;
  /** Name of the outlet in lower case; its host where it has no name. */
  readonly outlet: string | null;
  readonly title: ReadonlySet<string>;
  /** Words of what the outlet wrote for readers: no captions, no furniture. */
  readonly words: readonly Word[];
  /** Of the body alone. */
  readonly shingles: ReadonlySet<number>;
}

const WRITTEN = new Set(["title", "deck", "paragraph", "subhead"]);
const BODY = new Set(["paragraph", "subhead"]);
const SHINGLE = 4;

export function takeFingerprint(article: Article): Fingerprint {
  const { text, blocks, title, outlet } = article;
  const source = normaliseAddress(article.source);
  const own = article.address === null ? null : normaliseAddress(article.address);
  const list = (kinds: ReadonlySet<string>) =>
    blocks.flatMap(({ kind, start, end }) => (kinds.has(kind) ? listWords(text, start, end) : []));
  return {
    article,
    addresses: [...new Set([source, own])].filter((address) => address !== null),
    source,
    outlet: outlet.name?.toLowerCase().replace(/^the /, "") ?? source?.split("/", 1)[0] ?? null,
    title: new Set(title ? listWords(text, title.start, title.end).map(({ folded }) => folded) : []),
    words: list(WRITTEN),
    shingles: hashShingles(
      list(BODY).map(({ folded }) => folded),
      SHINGLE,
    ),
  };
}
