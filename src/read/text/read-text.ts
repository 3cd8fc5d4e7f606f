import type { Article, BlockKind } from "../../model/article.ts";
import type { Document } from "../../model/document.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import { detectLanguage } from "../detect-language.ts";
import { findProvenance } from "./find-credits.ts";
import { findPublication } from "./find-publication.ts";
import { type LabelledPiece, labelText } from "./label-text.ts";
import { makeSpan } from "./make-span.ts";
import { compilePageVocabulary } from "./page-vocabulary.ts";

/** Reads a plain text: `text` stays as it is, and every part of it is labelled. */
export function readText(document: Document, id: ArticleId, lexicon: Lexicon): Article {
  const { source, sha256, text } = document;
  const words = compilePageVocabulary(lexicon);
  const pieces = labelText(text, words);
  const { outlet, credits } = findProvenance(text, pieces, id, words);
  return {
    id,
    source,
    sha256,
    language: detectLanguage(joinProse(text, pieces), lexicon.language),
    text,
    origin: [],
    title: spanOf(pieces, "title", id),
    deck: spanOf(pieces, "deck", id),
    byline: spanOf(pieces, "byline", id),
    dateline: trimDateline(text, spanOf(pieces, "dateline", id)),
    outlet,
    credits,
    published: findPublication(text, pieces, id),
    blocks: pieces.map(({ kind, start, end, why }) => ({ kind, start, end, why })),
  };
}

const ENOUGH_PROSE = 4000;

function joinProse(text: string, pieces: readonly LabelledPiece[]): string {
  let prose = "";
  for (const { kind, start, end } of pieces) {
    if (kind !== "paragraph") continue;
    prose += `${text.slice(start, Math.min(end, start + ENOUGH_PROSE))}\n`;
    if (prose.length >= ENOUGH_PROSE) break;
  }
  return prose || text.slice(0, ENOUGH_PROSE);
}

function spanOf(pieces: readonly LabelledPiece[], kind: BlockKind, article: ArticleId): Span | null {
  const piece = pieces.find((each) => each.kind === kind);
  return piece ? makeSpan(article, piece.start, piece.end) : null;
}

/** The place alone: what follows it (agency, date, dash) belongs to the block, not to the dateline's span. */
export function trimDateline(text: string, span: Span | null): Span | null {
  if (!span) return null;
  const place = /^[^(—–:]*?(?=\s?(?:[(—–:]|--|\s-\s|\s-$|-$|$))/.exec(text.slice(span.start, span.end));
  return { ...span, end: span.start + (place?.[0].length || span.end - span.start) };
}
