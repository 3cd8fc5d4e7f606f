import type { Piece } from "./cut-lines.ts";
import { isOutletName, isTitleLike } from "./names.ts";
import type { PageVocabulary } from "./page-vocabulary.ts";
import { type Draft, endsSentence, isProse, isSingleSpaced, normaliseLine } from "./prose.ts";

const LONGEST_TITLE = 220;
const LONGEST_DECK = 420;
const HEAD_LINES = 16;
const MARKERS = new Set(["byline", "metadata", "dateline", "caption", "highlights"]);
const MOST_DECKS = 3;
const MASTHEAD_REACH = 3;
const ABOVE = "the outlet's name above the title";
const BESIDE = "the outlet's name beside byline or date";
/** Why a line is taken for the outlet's name; the outlet is read from it. */
export const MASTHEAD_REASONS: ReadonlySet<string> = new Set([ABOVE, BESIDE]);

/** Labels title and deck: what stands above byline, date or caption, or looks apart from the report below it. */
export function labelHead(pieces: readonly Piece[], draft: Draft, words: PageVocabulary): void {
  labelMasthead(pieces, draft, words);
  const open = pieces.map((_, i) => i).filter((i) => !draft[i] && i < HEAD_LINES);
  const [title, ...rest] = open;
  if (title === undefined || pieces.length < 2) return;
  labelSignature(pieces, draft, rest, words);
  const marker = findMarker(pieces, draft, title);
  if (!isTitle(pieces, title, marker > title, words)) return;
  draft[title] = {
    kind: "title",
    why: marker > title ? "stands above byline, date or picture" : "stands apart above the report",
  };
  for (const i of rest.filter((each) => each < marker && !draft[each]).slice(0, MOST_DECKS)) {
    if ((pieces[i] as Piece).line.text.length <= LONGEST_DECK)
      draft[i] = { kind: "deck", why: "between the title and byline, date or picture" };
  }
  labelFreeDeck(pieces, draft, title);
}

/** A name of the outlet above everything else: short, in capitals, and named again below or called as papers are. */
function labelMasthead(pieces: readonly Piece[], draft: Draft, words: PageVocabulary): void {
  const at = pieces.findIndex((_, i) => !draft[i]);
  const [first, ...below] = pieces.slice(at);
  if (!first || at >= HEAD_LINES || !isTitleLike(first.line.text)) return;
  const { text } = first.line;
  const name = text.toLowerCase();
  const title = below.find(({ line }, i) => !draft[at + 1 + i] && i < MASTHEAD_REACH && !isProse(line.text));
  const isNamed = below.some(({ line }) => line.text.toLowerCase().includes(name));
  if (title && (isNamed || (isMasthead(text, words) && !endsSentence(title.line.text))))
    draft[at] = { kind: "metadata", why: ABOVE };
}

/** "Orvik Courier", "THE ORVIK EVENING COURIER"; "Governor Leaves Post" may be a title as well. */
function isMasthead(text: string, words: PageVocabulary): boolean {
  const name = toTitleCase(text);
  return isOutletName(name, words) && (/^The | of /.test(name) || name.split(" ").length === 2);
}

/** "ORVIK COURIER" as "Orvik Courier"; what is not all in capitals stays. */
function toTitleCase(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  return text.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());
}

/** The outlet's name under the title, beside the line of the author or of the date: it ends as names of outlets do. */
function labelSignature(pieces: readonly Piece[], draft: Draft, open: readonly number[], words: PageVocabulary): void {
  const at = open.find((i) => {
    const { text } = (pieces[i] as Piece).line;
    const isSigned = [draft[i - 1], draft[i + 1]].some(
      (label) => label?.kind === "byline" || label?.kind === "metadata",
    );
    return isSigned && isOutletName(text, words);
  });
  if (at !== undefined) draft[at] = { kind: "metadata", why: BESIDE };
}

/** The last byline, date, caption or highlight before the report; -1 if none. The report has begun after two paragraphs. */
function findMarker(pieces: readonly Piece[], draft: Draft, title: number): number {
  let marker = -1;
  let prose = 0;
  for (let i = title + 1; i < Math.min(pieces.length, HEAD_LINES); i++) {
    if (MARKERS.has(draft[i]?.kind ?? "") && !isInReport(pieces, draft, i)) marker = i;
    else if (!draft[i] && isProse((pieces[i] as Piece).line.text) && ++prose > 1) break;
  }
  return marker;
}

/** The dateline that opens the first paragraph stands below the head. */
function isInReport(pieces: readonly Piece[], draft: Draft, i: number): boolean {
  const next = pieces[i + 1];
  const glued = next !== undefined && next.line.start <= (pieces[i] as Piece).line.end + 1 && !next.line.gap;
  return draft[i]?.kind === "dateline" && glued && !draft[i + 1];
}

function isTitle(pieces: readonly Piece[], at: number, marked: boolean, words: PageVocabulary): boolean {
  const { text } = (pieces[at] as Piece).line;
  if (text.length > LONGEST_TITLE || /^\p{Ll}/u.test(text)) return false;
  if (!pieces.slice(at + 1).some((piece) => isProse(piece.line.text))) return false;
  if (!/[.…,]["”’)]?$/.test(text)) return true;
  if (/\p{L}{3}[.!?]["”’]?\s+["“‘]?\p{Lu}/u.test(text) && !marked) return false;
  const apart = pieces[at + 1]?.line.gap === true;
  if (marked || (apart && isSingleSpaced(pieces))) return true;
  return apart && isShort(pieces, at) && (isTitleCase(text) || !hasProseWord(text, words));
}

/** At most two thirds as long as the paragraphs usually are. */
function isShort(pieces: readonly Piece[], at: number): boolean {
  const lengths = pieces
    .slice(at + 1)
    .map((piece) => piece.line.text.length)
    .filter((length) => length >= 60)
    .sort((a, b) => a - b);
  return (pieces[at] as Piece).line.text.length * 1.5 <= (lengths[lengths.length >> 1] ?? 0);
}

function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word.length > 3);
  return words.length > 2 && words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length > words.length * 0.8;
}

function hasProseWord(text: string, words: PageVocabulary): boolean {
  return normaliseLine(text)
    .split(" ")
    .some((word) => words.proseWords.has(word));
}

/**
 * A deck with neither byline nor date below it: the second half of a title that ends in a semicolon, a line set apart
 * by empty lines where the report has none, a line without a full stop, or the beginning of the first paragraph.
 */
function labelFreeDeck(pieces: readonly Piece[], draft: Draft, title: number): void {
  const at = title + 1;
  const deck = pieces[at];
  const below = pieces[at + 1];
  if (!deck || !below || draft[at] || deck.line.text.length > LONGEST_DECK) return;
  const why = explainFreeDeck(deck, below, pieces, title);
  if (why !== null) draft[at] = { kind: "deck", why };
}

function explainFreeDeck(deck: Piece, below: Piece, pieces: readonly Piece[], title: number): string | null {
  const { text, gap } = deck.line;
  if ((pieces[title] as Piece).line.text.endsWith(";") && !gap) return "second half of the title";
  if (!gap || !below.line.gap || deck.label) return null;
  const opening = normaliseLine(text.replace(/(?:\.\.\.|…)$/, ""));
  const open = !endsSentence(text) && !/[:,;]$/.test(text) && isProse(below.line.text);
  const repeats = normaliseLine(below.line.text).startsWith(opening);
  return open || repeats || isSingleSpaced(pieces) ? "stands apart between title and report" : null;
}
