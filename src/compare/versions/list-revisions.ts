import { type Edit, findEdits } from "../../kit/find-edits.ts";
import type { Word } from "../../kit/words.ts";
import type { Article } from "../../model/article.ts";
import type { Range } from "../../model/span.ts";
import type { Revision } from "../../model/version.ts";
import type { Fingerprint } from "./fingerprint.ts";

/** A text with more changed words than this was written anew: it is compared by sentences then. */
const MOST_WORDS = 600;
/** Changes with no more words between them are one change. */
const BETWEEN = 1;

/** What was exchanged, put in and left out on the way from one version to the next. */
export function listRevisions(before: Fingerprint, after: Fingerprint): readonly Revision[] {
  const [a, b] = [before.words, after.words];
  const edits = findEdits(formsOf(a), formsOf(b), MOST_WORDS);
  if (edits)
    return joinNear(edits.map((edit) => alignEdit(edit, before, after))).map((edit) =>
      describe(edit, a, b, after.article),
    );
  const [first, second] = [cutSentences(before), cutSentences(after)];
  const coarse = findEdits(formsOf(first), formsOf(second), MOST_WORDS) ?? [
    { aStart: 0, aEnd: first.length, bStart: 0, bEnd: second.length },
  ];
  return coarse.map((edit) => describe(edit, first, second, after.article));
}

/** A stretch that is compared as one. */
type Unit = Pick<Word, "start" | "end" | "folded">;

function formsOf(units: readonly Unit[]): readonly string[] {
  return units.map(({ folded }) => folded);
}

/** Runs of words up to the mark that ends a sentence. */
function cutSentences(print: Fingerprint): readonly Unit[] {
  const { words } = print;
  const units: Unit[] = [];
  let forms: string[] = [];
  let start = 0;
  words.forEach((word, i) => {
    if (forms.length === 0) start = word.start;
    forms.push(word.folded);
    if (i + 1 < words.length && !beginsSentence(print, i + 1)) return;
    units.push({ start, end: word.end, folded: forms.join(" ") });
    forms = [];
  });
  return units;
}

/**
 * What was put in between equal words may be told in several ways, "[said. The army came, she] said." among them: it is
 * moved on to where a sentence begins. What was left out likewise.
 */
function alignEdit(edit: Edit, before: Fingerprint, after: Fingerprint): Edit {
  if (edit.aStart < edit.aEnd && edit.bStart < edit.bEnd) return edit;
  const [side, start, end] =
    edit.bStart < edit.bEnd ? [after, edit.bStart, edit.bEnd] : [before, edit.aStart, edit.aEnd];
  for (let by = 0; by <= end - start; by++) {
    if (beginsSentence(side, start + by)) return shiftEdit(edit, by);
    if (side.words[start + by]?.folded !== side.words[end + by]?.folded) return edit;
  }
  return edit;
}

function beginsSentence({ words, article: { text } }: Fingerprint, at: number): boolean {
  const [last, next] = [words[at - 1], words[at]];
  return next !== undefined && (!last || /[.!?…\n]/.test(text.slice(last.end, next.start)));
}

function shiftEdit({ aStart, aEnd, bStart, bEnd }: Edit, by: number): Edit {
  return { aStart: aStart + by, aEnd: aEnd + by, bStart: bStart + by, bEnd: bEnd + by };
}

function joinNear(edits: readonly Edit[]): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last && edit.aStart - last.aEnd <= BETWEEN)
      joined[joined.length - 1] = { ...last, aEnd: edit.aEnd, bEnd: edit.bEnd };
    else joined.push(edit);
  }
  return joined;
}

function describe(edit: Edit, a: readonly Unit[], b: readonly Unit[], { id }: Article): Revision {
  const before = rangeOf(a, edit.aStart, edit.aEnd);
  const after = rangeOf(b, edit.bStart, edit.bEnd);
  return { before, after: after && { article: id, ...after } };
}

function rangeOf(units: readonly Unit[], from: number, to: number): Range | null {
  const [first, last] = [units[from], units[to - 1]];
  return from < to && first && last ? { start: first.start, end: last.end } : null;
}
