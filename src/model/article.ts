import type { ArticleId, Basis, Range, Span } from "./span.ts";

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
  readonly text: string;
  readonly origin: readonly OriginRun[];
  readonly title: Span | null;
  readonly deck: Span | null;
  readonly byline: Span | null;
  readonly dateline: Span | null;
  readonly outlet: Outlet;
  readonly credits: readonly Credit[];
  readonly published: Publication;
  readonly blocks: readonly Block[];
}
