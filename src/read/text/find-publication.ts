import type { Publication } from "../../model/article.ts";
import type { ArticleId } from "../../model/span.ts";
import { type FoundDate, findDates } from "../dates/find-dates.ts";
import type { LabelledPiece } from "./label-text.ts";

export const UNDATED: Publication = {
  value: null,
  earliest: null,
  latest: null,
  basis: "none",
  why: "no date of publication in the text",
  evidence: [],
};

/** How good a stamp is as the day an article appeared: the label before it decides. */
const RANKS = { published: 0, date: 1, updated: 2 } as const;
const REASONS = {
  published: "date after a label for publication",
  date: "date in the lines that tell who wrote when",
  updated: "date of the last update, the only one given",
} as const;

/** The date of publication that the text itself states, from its metadata lines and its dateline. */
export function findPublication(text: string, pieces: readonly LabelledPiece[], article: ArticleId): Publication {
  const stamps = pieces.flatMap((piece) => {
    const role = piece.role === null && piece.kind === "dateline" ? "date" : piece.role;
    if (role !== "published" && role !== "date" && role !== "updated") return [];
    const [date] = findDates(text.slice(piece.start, piece.end));
    return date ? [{ role, date, start: piece.start }] : [];
  });
  const [best] = [...stamps].sort((a, b) => RANKS[a.role] - RANKS[b.role] || a.start - b.start);
  return best ? describeStamp(best.role, best.date, best.start, article) : UNDATED;
}

function describeStamp(role: keyof typeof RANKS, date: FoundDate, offset: number, article: ArticleId): Publication {
  const evidence = [{ article, start: offset + date.start, end: offset + date.end }];
  const { earliest, latest } = date;
  if (earliest === latest) return { value: earliest, earliest, latest, basis: "stated", why: REASONS[role], evidence };
  return { value: null, earliest, latest, basis: "inferred", why: "day and month may be either way round", evidence };
}

/** The day of the last update that the text states; null where it states none, or one that may be two days. */
export function findUpdate(text: string, pieces: readonly LabelledPiece[]): string | null {
  for (const { role, start, end } of pieces) {
    const [date] = role === "updated" ? findDates(text.slice(start, end)) : [];
    if (date && date.earliest === date.latest) return date.earliest;
  }
  return null;
}
