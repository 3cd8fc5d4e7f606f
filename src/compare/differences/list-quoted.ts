import { scanQuotations } from "../../kit/scan-quotations.ts";
import { listWords, type Word } from "../../kit/words.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";

/** What stands in quotation marks, with its words in small letters and where each stands. */
export interface Quoted {
  readonly span: Span;
  readonly words: readonly string[];
  readonly places: readonly Word[];
}

/** So many words in a row are no mere name or turn of phrase. */
export const FEWEST_SHARED = 3;
/** Words in a row that more quotations share are a formula. */
const MOST_ALIKE = 40;

/** All quotations of an affair, and for each those that have words of it in a row. */
export interface Quotations {
  readonly all: readonly Quoted[];
  readonly listAlike: (one: Quoted) => readonly Quoted[];
}

/** What stands in quotation marks in any report of an affair. */
export function gatherQuotations(view: DraftView): Quotations {
  const all = view.draft.readings.flatMap((reading) => listQuoted(view, reading));
  return { all, listAlike: indexQuoted(all) };
}

/** What an article has in quotation marks and somebody says. */
function listQuoted(view: DraftView, { article }: Reading): Quoted[] {
  return article.blocks
    .filter(({ kind }) => kind === "paragraph")
    .flatMap((block) => scanQuotations(article.text, [block]))
    .map(({ start, end }) => ({ article: article.id, start, end }))
    .filter((span) => view.statementsIn(span).length > 0)
    .map((span) => {
      const places = listWords(article.text, span.start, span.end);
      return { span, words: places.map(({ folded }) => folded), places };
    });
}

/**
 * Finds the quotations that have words of one in a row, those with most of them first, itself among them; a formula, which
 * many have, finds none.
 */
function indexQuoted(quoted: readonly Quoted[]): (one: Quoted) => readonly Quoted[] {
  const index = new Map<string, Quoted[]>();
  for (const each of quoted) {
    for (const key of listRuns(each)) {
      const known = index.get(key);
      if (known) known.push(each);
      else index.set(key, [each]);
    }
  }
  return (one) => {
    const shared = new Map<Quoted, number>();
    for (const key of listRuns(one)) {
      const alike = index.get(key) ?? [];
      if (alike.length > MOST_ALIKE) continue;
      for (const each of alike) shared.set(each, (shared.get(each) ?? 0) + 1);
    }
    const inOrder = [...shared].sort(([, a], [, b]) => b - a);
    return inOrder.slice(0, MOST_ALIKE).map(([each]) => each);
  };
}

/** Each run of words that is long enough to tell a quotation by, once. */
function listRuns({ words }: Quoted): string[] {
  const runs = words.map((_, at) => words.slice(at, at + FEWEST_SHARED).join(" "));
  return [...new Set(runs.slice(0, Math.max(0, words.length - FEWEST_SHARED + 1)))];
}
