import { readDateline } from "./cut-dateline.ts";
import { cutLine, type Label, type Line } from "./line.ts";
import type { PageVocabulary } from "./page-vocabulary.ts";
import { type MetadataPart, readMetadataLine } from "./read-metadata-line.ts";

/** A line, or a part of one, that the cut already says what it is. */
export interface Piece {
  readonly line: Line;
  readonly label: Label | undefined;
  /** What a part of a metadata line tells; null for all others. */
  readonly role: MetadataPart["role"] | null;
}

/** A dateline stands before the report, so it is looked for in the first lines of running text only. */
const LINES_WITH_DATELINE = 4;
const LEAST_PROSE = 60;
/** Counters glued to the end of the last sentence. */
const GLUED_COUNTER =
  /(?<=[.!?”"’)])\s{0,3}(?:\d{1,3}(?:[,.]\d{3}){0,2}[km]? ?(?:views?|comments?|shares?|likes?|reads?)\s?){1,5}$/i;
const COUNTER_REACH = 80;

/** Cuts lines that hold two things: a dateline before a paragraph, the parts of a metadata line, a counter after text. */
export function cutLines(lines: readonly Line[], words: PageVocabulary): readonly Piece[] {
  let prose = 0;
  let dated = false;
  return lines.flatMap((line) => {
    const parts = readMetadataLine(line.text, words);
    if (parts) return parts.flatMap((part) => cutMetadata(line, part));
    const rest = cutCounter(line);
    if (dated || line.text.length < LEAST_PROSE || prose++ >= LINES_WITH_DATELINE) return rest;
    const head = cutDateline(line, words);
    if (head === null) return rest;
    dated = true;
    return [head, ...rest.flatMap((piece) => dropHead(piece, head.line.end))];
  });
}

/** The dateline in front of a line as a piece of its own; null where there is none. */
export function cutDateline(line: Line, words: PageVocabulary): Piece | null {
  const dateline = readDateline(line.text, words);
  const cut = dateline && cutLine(line, 0, dateline.end);
  if (!cut) return null;
  const label: Label =
    dateline.placeEnd > 0
      ? { kind: "dateline", why: "a place and a dash before the report" }
      : { kind: "credit", why: "an agency in brackets before the report" };
  return { line: cut, label, role: null };
}

function cutMetadata(line: Line, part: MetadataPart): Piece[] {
  const cut = cutLine(line, part.start, part.end);
  if (!cut) return [];
  const kind = { byline: "byline", desk: "byline", name: "byline", place: "dateline", agency: "credit" } as const;
  const label: Label = {
    kind: part.role in kind ? kind[part.role as keyof typeof kind] : "metadata",
    why: `a line of names, places and dates: ${part.role}`,
  };
  return [{ line: cut, label, role: part.role }];
}

function dropHead(piece: Piece, start: number): Piece[] {
  if (piece.line.start >= start) return [piece];
  const cut = cutLine(piece.line, start - piece.line.start, piece.line.text.length);
  return cut ? [{ ...piece, line: cut }] : [];
}

function cutCounter(line: Line): Piece[] {
  const from = Math.max(0, line.text.length - COUNTER_REACH);
  const match = GLUED_COUNTER.exec(line.text.slice(from));
  // "1.4K Shares" is one counter.
  if (!match || /^\d{1,3}\.$/.test(line.text.slice(0, match.index))) return [{ line, label: undefined, role: null }];
  const at = from + match.index;
  const [body, counter] = [cutLine(line, 0, at), cutLine(line, at, line.text.length)];
  const label: Label = { kind: "furniture", why: "counter of readers after the last sentence" };
  return [
    ...(body ? [{ line: body, label: undefined, role: null }] : []),
    ...(counter ? [{ line: counter, label, role: null }] : []),
  ];
}
