import type { Credit, Outlet } from "../../model/article.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import { MASTHEAD_REASONS } from "./label-head.ts";
import { isAgency, LIST, SIGN_OFF } from "./label-sign-off.ts";
import type { LabelledPiece } from "./label-text.ts";
import { makeSpan } from "./make-span.ts";
import { isNameLike, isOutletName } from "./names.ts";
import type { PageVocabulary } from "./page-vocabulary.ts";

export const UNKNOWN_OUTLET: Outlet = { name: null, basis: "none", evidence: [] };

/** Whom the words of an article come from, and who published it, as far as the text says so. */
export interface Provenance {
  readonly outlet: Outlet;
  readonly credits: readonly Credit[];
}

interface Named {
  readonly name: string;
  readonly span: Span;
}

/** Reads outlet and credits from bylines, the dateline, and the lines at the foot. */
export function findProvenance(
  text: string,
  pieces: readonly LabelledPiece[],
  article: ArticleId,
  words: PageVocabulary,
): Provenance {
  let outlet = UNKNOWN_OUTLET;
  const credits: Credit[] = [];
  for (const piece of pieces) {
    const line = text.slice(piece.start, piece.end);
    const said = readPiece(line, piece, article, words);
    if (said.outlet && outlet.name === null) {
      outlet = { name: said.outlet.name, basis: "stated", evidence: [said.outlet.span] };
    }
    for (const { name, span } of said.credits) {
      if (!credits.some((credit) => credit.name === name)) credits.push({ name, evidence: [span] });
    }
  }
  return { outlet, credits };
}

interface Said {
  readonly outlet: Named | null;
  readonly credits: readonly Named[];
}

const NOTHING: Said = { outlet: null, credits: [] };
/** What parts an outlet's name from what stands before it in its line. */
const SEPARATORS = /^[\s|•·;,–—/-]*/;
const SOURCE_LINE = /^[([]?(?:sources?|credits?)\s?[:：]\s?/i;
const INPUT_LINE =
  /^[([]?(?:with )?(?:additional |further )?(?:inputs?|agency inputs?|reporting|files|material|information) (?:from|by|of) /i;
/** "(Reporting by X; Editing by Y)" names people, among whom there may be an agency. */
const SIGNED = /reporting by /i;
/** "(With AFP inputs)" */
const NAMED_INPUT = /^[([]?with (?=.{1,80} inputs?\b)/i;
const COPYRIGHT = /^(?:©|\(c\)|copyright)\s{0,2}(?:©\s?)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,]{0,3}(?:by )?/i;
const CONTRIBUTED = /^(.{3,160}?) contributed (?:reporting|to this (?:report|story|article))\b/i;
const FIRST_PUBLISHED = /(?:originally|first) (?:appeared|published) (?:in|on|by|at) (?:the )?/i;

function readPiece(line: string, piece: LabelledPiece, article: ArticleId, words: PageVocabulary): Said {
  if (MASTHEAD_REASONS.has(piece.why) || piece.role === "outlet") {
    const start = SEPARATORS.exec(line)?.[0].length ?? 0;
    return { outlet: named(line.slice(start), line, start, piece, article), credits: [] };
  }
  if (piece.why === SIGN_OFF) {
    const { credits } = readList(line, /^[-–—]+/.exec(line)?.[0].length ?? 0, piece, article, words, false);
    return { outlet: null, credits: dropPeople(credits, words) };
  }
  const contributed = piece.kind === "byline" ? CONTRIBUTED.exec(line) : null;
  if (contributed) return { outlet: null, credits: readContributors(contributed[1] as string, piece, article, words) };
  if (piece.kind === "byline") return readByline(line, piece, article, words);
  if (piece.kind === "dateline" || piece.role === "agency" || piece.why.includes("agency in brackets"))
    return readBrackets(line, piece, article, words);
  if (piece.kind !== "credit") return NOTHING;
  for (const pattern of [SOURCE_LINE, INPUT_LINE, NAMED_INPUT]) {
    const match = pattern.exec(line);
    if (!match) continue;
    const { outlet, credits } = readList(line, match[0].length, piece, article, words, pattern === SOURCE_LINE);
    return { outlet, credits: SIGNED.test(match[0]) ? dropPeople(credits, words) : credits };
  }
  const copyright = COPYRIGHT.exec(line);
  if (copyright) return readCopyright(line, copyright[0].length, piece, article, words);
  const first = FIRST_PUBLISHED.exec(line);
  const name = first
    ? /^[\p{Lu}\d][\p{L}\d'’& ]{1,40}/u.exec(line.slice(first.index + first[0].length))?.[0].trim()
    : undefined;
  return first && name
    ? { outlet: null, credits: [named(name, line, first.index + first[0].length, piece, article)] }
    : NOTHING;
}

/** Of names in a line in which people may stand those of agencies, papers and stations. */
function dropPeople(credits: readonly Named[], words: PageVocabulary): readonly Named[] {
  return credits.filter(({ name }) => isAgency(name, words) || isOutletName(name, words));
}

/** "Jo Nemo and The Example Press contributed to this report": those who are no persons. */
function readContributors(
  list: string,
  piece: LabelledPiece,
  article: ArticleId,
  words: PageVocabulary,
): readonly Named[] {
  return list.split(LIST).flatMap((part) => {
    const name = part.trim().replace(/^the /, "");
    const agency = words.agencies.get(name.toLowerCase().replace(/^the /, ""));
    return agency || isOutletName(name, words) ? [named(name, list, list.indexOf(name), piece, article, agency)] : [];
  });
}

/** "Example Web Team" names the outlet; "By AFP" the agency. */
function readByline(line: string, piece: LabelledPiece, article: ArticleId, words: PageVocabulary): Said {
  const lower = line.toLowerCase();
  const label = words.bylineLabels.find((each) => lower.startsWith(`${each} `));
  const start = label ? label.length + 1 : 0;
  const agency = words.agencies.get(lower.slice(start).trim());
  if (agency) return { outlet: null, credits: [named(line.slice(start).trim(), line, start, piece, article, agency)] };
  const desk = words.deskNames.find((each) => lower.endsWith(` ${each}`));
  const name = desk ? line.slice(start, line.length - desk.length).trim() : "";
  if (name === "" || words.genericDesks.has(name.toLowerCase()) || !isNameLike(name)) return NOTHING;
  const known = words.agencies.get(name.toLowerCase());
  if (known) return { outlet: null, credits: [named(name, line, start, piece, article, known)] };
  return { outlet: named(name, line, start, piece, article), credits: [] };
}

function readBrackets(line: string, piece: LabelledPiece, article: ArticleId, words: PageVocabulary): Said {
  const match = /\(([^()]{2,40})\)/.exec(line);
  const name = match?.[1];
  if (!match || !name) return NOTHING;
  return {
    outlet: null,
    credits: [named(name, line, match.index + 1, piece, article, words.agencies.get(name.toLowerCase()))],
  };
}

/** "Source: Example and news agencies" is how an outlet signs copy of its own mixed with that of agencies. */
function readList(
  line: string,
  from: number,
  piece: LabelledPiece,
  article: ArticleId,
  words: PageVocabulary,
  signs: boolean,
): Said {
  const names: Named[] = [];
  for (const match of line.slice(from).matchAll(/[^,;/&()[\]]+/g)) {
    let at = from + match.index;
    for (const part of match[0].split(/(?<=\s)and\s|(?<=\s)with\s/)) {
      const name = part.trim().replace(/\.$|(?: agency)? inputs?\.?$/, "");
      const start = line.indexOf(name, at);
      at = start + name.length;
      if (name !== "") names.push(named(name, line, start, piece, article, words.agencies.get(name.toLowerCase())));
    }
  }
  const unnamed = names.some((each) => words.unnamedAgencies.has(each.name.toLowerCase()));
  const own = names.filter(
    (each) => !words.unnamedAgencies.has(each.name.toLowerCase()) && !words.agencies.has(each.name.toLowerCase()),
  );
  const outlet = signs && unnamed && own.length === 1 ? (own[0] as Named) : null;
  return { outlet, credits: names.filter((each) => each !== outlet) };
}

function readCopyright(
  line: string,
  from: number,
  piece: LabelledPiece,
  article: ArticleId,
  words: PageVocabulary,
): Said {
  const name = /^\p{Lu}[\p{L}\d'’&. -]{1,50}?(?=\.?(?:,|\s(?:All|Inc|Ltd|LLC|All rights)|\.\s|$))/u.exec(
    line.slice(from),
  )?.[0];
  if (!name || !isNameLike(name)) return NOTHING;
  const agency = words.agencies.get(name.toLowerCase());
  const found = named(name, line, from, piece, article, agency);
  return agency ? { outlet: null, credits: [found] } : { outlet: found, credits: [] };
}

function named(text: string, line: string, from: number, piece: LabelledPiece, article: ArticleId, name = text): Named {
  const start = piece.start + line.indexOf(text, from);
  return { name, span: makeSpan(article, start, start + text.length) };
}
