import type { Article, ArticleKind, Author, BlockKind } from "../../model/article.ts";
import type { Document } from "../../model/document.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import { detectLanguage } from "../detect-language.ts";
import { findProvenance } from "./find-credits.ts";
import { findPublication, findUpdate } from "./find-publication.ts";
import { type LabelledPiece, labelText } from "./label-text.ts";
import { makeSpan } from "./make-span.ts";
import { namePeople } from "./name-people.ts";
import { compilePageVocabulary, type PageVocabulary } from "./page-vocabulary.ts";
import { splitNames } from "./split-names.ts";

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
    kind: tellKindOfText(text, pieces, words),
    address: null,
    section: null,
    text,
    origin: [],
    title: spanOf(pieces, "title", id),
    deck: spanOf(pieces, "deck", id),
    byline: trimMark(text, spanOf(pieces, "byline", id)),
    dateline: trimDateline(text, spanOf(pieces, "dateline", id)),
    authors: findAuthorsOfText(text, pieces, id, words),
    outlet,
    credits,
    published: findPublication(text, pieces, id),
    updated: findUpdate(text, pieces),
    captured: document.captured ?? null,
    earlier: [],
    blocks: pieces.map(({ kind, start, end, why }) => ({ kind, start, end, why })),
  };
}

/** The people in the bylines; "Example Web Desk" names none. */
function findAuthorsOfText(
  text: string,
  pieces: readonly LabelledPiece[],
  article: ArticleId,
  words: PageVocabulary,
): readonly Author[] {
  const bylines = pieces.filter(({ kind }) => kind === "byline").map(({ start, end }) => text.slice(start, end));
  const names = bylines.filter((line) => !isDeskLine(line, words)).flatMap((line) => splitNames(line, words));
  return namePeople([...new Set(names)], text, pieces, article, words);
}

function isDeskLine(line: string, { deskNames }: PageVocabulary): boolean {
  const lower = line.toLowerCase();
  return deskNames.some((desk) => lower === desk || lower.endsWith(` ${desk}`));
}

/** "Opinion:" before the title, or alone on a line above the report. */
function tellKindOfText(text: string, pieces: readonly LabelledPiece[], { pageKinds }: PageVocabulary): ArticleKind {
  const first = pieces.findIndex(({ kind }) => kind === "paragraph");
  const head = pieces.slice(0, Math.max(0, first)).map(({ start, end }) => text.slice(start, end));
  const names = head.map((line) => /^[\p{L} -]{3,24}(?=$|:\s|\s\|)/u.exec(line)?.[0].toLowerCase() ?? "");
  return names.some((name) => pageKinds.get(name.replaceAll("-", " ")) === "opinion") ? "opinion" : "report";
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

/** Without the dash or bar that parts it from what stands before it on its line. */
function trimMark(text: string, span: Span | null): Span | null {
  if (!span) return null;
  const mark = /^[\s|•·;/–—-]*/.exec(text.slice(span.start, span.end));
  return { ...span, start: span.start + (mark?.[0].length ?? 0) };
}

/** The place alone: what follows it (agency, date, dash) belongs to the block, not to the dateline's span. */
export function trimDateline(text: string, span: Span | null): Span | null {
  if (!span) return null;
  const place = /^[^(—–:]*?(?=\s?(?:[(—–:]|--|\s-\s|\s-$|-$|$))/.exec(text.slice(span.start, span.end));
  return { ...span, end: span.start + (place?.[0].length || span.end - span.start) };
}
