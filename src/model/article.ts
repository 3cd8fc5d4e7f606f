import type { ArticleId, Basis, Range, Span } from "./span.ts";
import type { EarlierVersion } from "./version.ts";

export type BlockKind =
  | "title"
  | "deck"
  | "byline"
  | "dateline"
  | "paragraph"
  | "subhead"
  | "caption"
  | "highlights"
  | "credit"
  | "metadata"
  | "related"
  | "furniture";

/** A labelled stretch of the text. Blocks are in order, do not overlap, and leave out only white space. */
export interface Block extends Range {
  readonly kind: BlockKind;
  /** The rule that said so. */
  readonly why: string;
}

export interface Outlet {
  readonly name: string | null;
  readonly basis: Basis;
  readonly evidence: readonly Span[];
}

/** An agency or outlet the article says its words come from. */
export interface Credit {
  readonly name: string;
  readonly evidence: readonly Span[];
}

/** A person the page or the text names as author; without evidence where only the head of a page does. */
export interface Author {
  readonly name: string;
  readonly evidence: readonly Span[];
}

/** What sort of page an article is. Only reports and opinion pieces are sure to hold a whole text. */
export type ArticleKind = "report" | "opinion" | "gallery" | "live-blog" | "stub" | "link-list";

/** When the article appeared. `earliest` and `latest` are ISO days and bound it even where `value` is unknown. */
export interface Publication {
  readonly value: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: Basis;
  readonly why: string;
  readonly evidence: readonly Span[];
}

/** [textStart, textEnd, rawStart, rawEnd]: where a run of `text` stands in the raw document. Empty for plain text. */
export type OriginRun = readonly [number, number, number, number];

/** One report, as read. `text` never changes; everything else stands beside it. */
export interface Article {
  readonly id: ArticleId;
  /** Path or URL as given. */
  readonly source: string;
  /** Hash of the raw bytes, in hexadecimal. */
  readonly sha256: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly kind: ArticleKind;
  /** The address that the page gives as its own, of the host it came from; null for other inputs. */
  readonly address: string | null;
  /** The part of the outlet it appeared in, as the page names it. */
  readonly section: string | null;
  readonly text: string;
  readonly origin: readonly OriginRun[];
  readonly title: Span | null;
  readonly deck: Span | null;
  readonly byline: Span | null;
  readonly dateline: Span | null;
  readonly authors: readonly Author[];
  readonly outlet: Outlet;
  readonly credits: readonly Credit[];
  readonly published: Publication;
  /** When it was last changed, as it states: an ISO day, or a time with its zone. */
  readonly updated: string | null;
  /** When an archive captured it: an ISO day, or a time with its zone. */
  readonly captured: string | null;
  /** What it said before, latest first. */
  readonly earlier: readonly EarlierVersion[];
  readonly blocks: readonly Block[];
}
