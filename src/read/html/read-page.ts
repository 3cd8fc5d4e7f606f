import { makeProblem } from "../../kit/problem.ts";
import type { Article, ArticleKind, Block, Credit, Publication } from "../../model/article.ts";
import type { Document } from "../../model/document.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Problem } from "../../model/problem.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import type { TroubleCode } from "../../model/trouble.ts";
import { findDates } from "../dates/find-dates.ts";
import { detectLanguage, UNDETERMINED } from "../detect-language.ts";
import { cutDateline } from "../text/cut-lines.ts";
import { findProvenance } from "../text/find-credits.ts";
import { UNDATED } from "../text/find-publication.ts";
import type { LabelledPiece } from "../text/label-text.ts";
import { makeSpan } from "../text/make-span.ts";
import { namePeople } from "../text/name-people.ts";
import { trimDateline } from "../text/read-text.ts";
import { type AssembledText, assembleText, type TextPart } from "./assemble-text.ts";
import { collectHead } from "./collect-head.ts";
import { findAddress } from "./metadata/find-address.ts";
import { findOutletOfPage } from "./metadata/find-outlet.ts";
import { findUpdated } from "./metadata/find-updated.ts";
import type { PageBlock } from "./page-block.ts";
import { type Survey, surveyPage } from "./survey-page.ts";
import { tellKind } from "./tell-kind.ts";

export interface ReadPage {
  readonly article: Article;
  readonly problems: readonly Problem[];
}

/** A page with more is cut: no article is that long, and memory is bounded. */
export const LONGEST_PAGE = 8_000_000;
const STAGE = "read";

/**
 * Makes an article of a web page: its text is the report with title, deck, byline and captions, `origin` maps it back
 * to the page. Navigation, comments, advertisements and the like are not in it.
 */
export function readPage(document: Document, id: ArticleId, lexicon: Lexicon): ReadPage {
  const { source, sha256 } = document;
  const html = document.text.slice(0, LONGEST_PAGE);
  const survey = surveyPage(html, source, lexicon, document.captured ?? null);
  const assembled = assembleText(chooseParts(survey));
  const { text, origin } = assembled;
  const pieces = cutPieces(assembled, survey);
  const provenance = findProvenance(text, pieces, id, survey.words);
  const outlet = findOutletOfPage(survey.facts, survey.title.suffix);
  const byline = findByline(text, pieces, survey.authors, id);
  const article: Article = {
    id,
    source,
    sha256,
    language: findLanguage(text, pieces, survey, lexicon.language),
    kind: tellKind(survey),
    address: findAddress(survey.facts, source),
    section: survey.section,
    text,
    origin,
    title: spanOf(pieces, "title", id),
    deck: spanOf(pieces, "deck", id),
    byline,
    dateline: trimDateline(text, spanOf(pieces, "dateline", id)),
    authors: namePeople(survey.authors, text, pieces, id, survey.words),
    outlet: outlet.name === null ? provenance.outlet : outlet,
    credits: addAgencies(provenance.credits, survey, byline),
    published: describePublished(text, pieces, survey, id),
    updated: findUpdated(survey.page, survey.facts, headOf(assembled), survey.words),
    captured: document.captured ?? null,
    earlier: [],
    blocks: pieces.map(({ kind, start, end, why }): Block => ({ kind, start, end, why })),
  };
  return { article, problems: findProblems(document, article, survey) };
}

function chooseParts(survey: Survey): readonly TextPart[] {
  const { head, title } = collectHead(survey);
  const body = survey.labelled.filter((part) => !(part.kind === "title" && title));
  return [...(title ? [title] : []), ...head, ...body];
}

/** The lines above the first paragraph. */
function headOf({ parts }: AssembledText): readonly PageBlock[] {
  const first = parts.findIndex(({ kind }) => kind === "paragraph");
  return parts.slice(0, first < 0 ? parts.length : first).map(({ block }) => block);
}

/** The dateline that opens the report becomes a piece of its own, as in plain text. */
function cutPieces({ text, parts }: AssembledText, { words }: Survey): readonly LabelledPiece[] {
  const first = parts.findIndex((part) => part.kind === "paragraph");
  return parts.flatMap(({ kind, why, start, end }, i): LabelledPiece[] => {
    const whole = { kind, why, start, end, role: null };
    if (i !== first) return [whole];
    const dateline = cutDateline({ text: text.slice(start, end), start, end, gap: true }, words);
    if (!dateline?.label) return [whole];
    const body = dateline.line.end + (/^\s*/.exec(text.slice(dateline.line.end))?.[0].length ?? 0);
    return [
      { ...dateline.label, start, end: dateline.line.end, role: null },
      { ...whole, start: body },
    ];
  });
}

function spanOf(pieces: readonly LabelledPiece[], kind: Block["kind"], article: ArticleId): Span | null {
  const piece = pieces.find((each) => each.kind === kind);
  return piece ? makeSpan(article, piece.start, piece.end) : null;
}

const BYLINE_KINDS = new Set(["byline", "metadata", "credit"]);

/** The words that name the authors: from the first name to the last, with the "By" before them. */
function findByline(
  text: string,
  pieces: readonly LabelledPiece[],
  authors: readonly string[],
  article: ArticleId,
): Span | null {
  for (const piece of pieces) {
    if (!BYLINE_KINDS.has(piece.kind)) continue;
    const line = text.slice(piece.start, piece.end);
    const found = authors.flatMap((author) => {
      const at = line.toLowerCase().indexOf(author.toLowerCase());
      return at < 0 ? [] : [[at, at + author.length] as const];
    });
    if (found.length === 0) continue;
    const start = Math.min(...found.map(([from]) => from));
    const label = /(?:\b[Bb][Yy]:?\s+)$/.exec(line.slice(0, start))?.[0].length ?? 0;
    return makeSpan(article, piece.start + start - label, piece.start + Math.max(...found.map(([, to]) => to)));
  }
  return null;
}

function addAgencies(credits: readonly Credit[], { authors, words }: Survey, byline: Span | null): readonly Credit[] {
  const agencies = authors.flatMap((author) => words.agencies.get(author.toLowerCase().replace(/^the /, "")) ?? []);
  const known = new Set(credits.map((credit) => credit.name));
  return [
    ...credits,
    ...[...new Set(agencies)]
      .filter((name) => !known.has(name))
      .map((name) => ({ name, evidence: byline ? [byline] : [] })),
  ];
}

function describePublished(
  text: string,
  pieces: readonly LabelledPiece[],
  { published }: Survey,
  article: ArticleId,
): Publication {
  if (!published) return { ...UNDATED, why: "no date of publication on the page" };
  const { day, basis, why } = published;
  const evidence = pieces
    .filter((piece) => piece.kind === "metadata" || piece.kind === "byline")
    .flatMap((piece) => findDates(text.slice(piece.start, piece.end)).map((date) => ({ date, piece })))
    .filter(({ date }) => date.earliest <= day && day <= date.latest)
    .map(({ date, piece }) => makeSpan(article, piece.start + date.start, piece.start + date.end));
  return { value: day, earliest: day, latest: day, basis, why, evidence: evidence.slice(0, 1) };
}

const ENOUGH_PROSE = 4000;

function findLanguage(text: string, pieces: readonly LabelledPiece[], { facts }: Survey, expected: string): string {
  const prose = pieces.filter((piece) => piece.kind === "paragraph").map((piece) => text.slice(piece.start, piece.end));
  const detected = detectLanguage(prose.join("\n").slice(0, ENOUGH_PROSE), expected);
  if (detected !== UNDETERMINED) return detected;
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(facts.language ?? "")?.[0].toLowerCase() ?? UNDETERMINED;
}

const TROUBLE_OF_KIND: Readonly<Partial<Record<ArticleKind, TroubleCode>>> = {
  opinion: "opinion-piece",
  gallery: "gallery",
  "live-blog": "live-blog",
  stub: "paywall-stub",
  "link-list": "link-list",
};

function findProblems(document: Document, article: Article, survey: Survey): readonly Problem[] {
  const place = { stage: STAGE, article: article.id };
  const { source } = document;
  const problems: Problem[] = [];
  if (document.text.length > LONGEST_PAGE)
    problems.push(makeProblem("page-cut", place, { source, seen: `${LONGEST_PAGE}` }));
  if (survey.page.tooDeep) problems.push(makeProblem("page-too-deep", place, { source }));
  const code = TROUBLE_OF_KIND[article.kind];
  if (code) problems.push(makeProblem(code, place, { source }));
  return problems;
}
