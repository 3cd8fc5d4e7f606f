import { alignLocally } from "../../kit/align.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import { wordLikeness } from "../../kit/word-likeness.ts";
import { listWords, type Word } from "../../kit/words.ts";
import type { Qualifiers } from "../../model/qualifier.ts";
import type { Reading } from "../../model/reading.ts";
import type { Range, Span } from "../../model/span.ts";
import type { Omission, QualifierKind, Statement } from "../../model/statement.ts";

/** A statement with the words of its content. */
export interface Wording {
  readonly statement: Statement;
  readonly words: readonly Word[];
  /** The kinds of qualifier in the sentences it stands in. */
  readonly around: ReadonlySet<QualifierKind>;
}

/** The kind of qualifier that a folded word is or holds, or null. */
export type KindOf = (word: string) => QualifierKind | null;

/** Of a longer content only so many words are aligned. */
const MOST_WORDS = 120;
const GAP = 0.3;
const MISMATCH = -1;
/** How many words may stand between a qualifier and the word it qualifies. */
const REACH = 3;
/** How many words of the cut report may stand where the fuller one has its qualifier. */
const WIDEST = 5;
/** Words of fewer letters are grammar, and nothing hangs on them. */
const SHORTEST = 4;
/** The share of its words that a report must have in common with a conditional one to be that one cut. */
const LEAST_SHARED = 0.5;

export const compileQualifiers: (qualifiers: readonly Qualifiers[]) => KindOf = memoizeByObject(
  (qualifiers: readonly Qualifiers[]): KindOf => {
    const kinds = new Map(qualifiers.flatMap(({ kind, words }) => words.map((word) => [word, kind] as const)));
    const endings = qualifiers.flatMap(({ kind, endings: own }) => own.map((ending) => ({ kind, ending })));
    return (word) => kinds.get(word) ?? endings.find(({ ending }) => word.endsWith(ending))?.kind ?? null;
  },
);

export function layOutWording({ article, sentences }: Reading, statement: Statement, kindOf: KindOf): Wording {
  const words = statement.content.flatMap(({ start, end }) => listWords(article.text, start, end)).slice(0, MOST_WORDS);
  const around = listOverlapping(sentences, statement.span).flatMap(({ start, end }) =>
    listWords(article.text, start, end).map(({ folded }) => kindOf(folded)),
  );
  return { statement, words, around: new Set(around.filter((kind) => kind !== null)) };
}

/**
 * What `cut` leaves out of what `fuller` says, where the loss changes the meaning: a qualifier whose word the cut report has
 * in its place, and a condition where it has the rest. A qualifier of the same kind in other words is no loss.
 */
export function findOmissions(fuller: Wording, cut: Wording, kindOf: KindOf): Omission[] {
  const matches = matchWords(fuller.words, cut.words);
  const lost = fuller.words.flatMap(({ folded }, at) => {
    const kind = kindOf(folded);
    return kind === null || kind === "condition" ? [] : findLoss(fuller, cut, { at, kind }, matches, kindOf);
  });
  return [...lost, ...findLostCondition(fuller, cut, matches, kindOf)];
}

/** For each word of `a` the word of `b` that stands for it in the best alignment. */
function matchWords(a: readonly Word[], b: readonly Word[]): ReadonlyMap<number, number> {
  const likeness = (i: number, j: number) => wordLikeness((a[i] as Word).folded, (b[j] as Word).folded);
  const gain = (i: number, j: number) => (likeness(i, j) > 0 ? 1 + likeness(i, j) : MISMATCH);
  const { pairs } = alignLocally(a.length, b.length, { gain, gap: GAP });
  return new Map(pairs.filter((pair) => likeness(pair.a, pair.b) > 0).map((pair) => [pair.a, pair.b]));
}

interface Qualifier {
  readonly at: number;
  readonly kind: QualifierKind;
}

function findLoss(
  { statement, words }: Wording,
  cut: Wording,
  { at, kind }: Qualifier,
  matches: ReadonlyMap<number, number>,
  kindOf: KindOf,
): Omission[] {
  const qualified = words.findIndex(({ folded }, index) => index > at && folded.length >= SHORTEST);
  const to = matches.get(qualified);
  if (to === undefined || qualified > at + REACH || matches.has(at)) return [];
  const from = placeBefore(at, matches);
  if (from === null || to - from > WIDEST + 1 || to <= from) return [];
  const isLocal = kind === "negation" || kind === "part";
  const window = cut.words.slice(Math.max(0, from - 1), to + 2);
  if (isLocal ? window.some(({ folded }) => kindOf(folded) === kind) : cut.around.has(kind)) return [];
  const without = spanOf(cut, Math.max(0, from), to);
  const told = {
    article: statement.span.article,
    start: (words[at] as Word).start,
    end: (words[qualified] as Word).end,
  };
  return [{ kind, words: told, report: statement.id, without }];
}

/** Where, in the cut report, the word just before the qualifier stands; -1 at the beginning; null where it has none. */
function placeBefore(at: number, matches: ReadonlyMap<number, number>): number | null {
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const place = matches.get(before);
    if (place !== undefined) return place;
  }
  return at < REACH ? -1 : null;
}

/** The condition of a report, where another tells most of what hangs on it and names none. */
function findLostCondition(
  fuller: Wording,
  cut: Wording,
  matches: ReadonlyMap<number, number>,
  kindOf: KindOf,
): Omission[] {
  const words = conditionOf(fuller, matches, kindOf);
  if (words === null || cut.statement.condition !== null || cut.around.has("condition")) return [];
  if (!keepsHost(fuller, words, matches)) return [];
  const kept = [...matches.values()].filter((place) => (cut.words[place] as Word).folded.length >= SHORTEST).length;
  const telling = cut.words.filter(({ folded }) => folded.length >= SHORTEST).length;
  if (kept < LEAST_SHARED * telling || kept < 2) return [];
  const without = spanOf(cut, 0, cut.words.length - 1);
  return [{ kind: "condition", words, report: fuller.statement.id, without }];
}

/** Whether the cut report has anything of the passage that the condition belongs to, and not only of others beside it. */
function keepsHost({ statement, words }: Wording, condition: Span, matches: ReadonlyMap<number, number>): boolean {
  const isIn = (range: Range, { start, end }: Range): boolean => range.start <= start && end <= range.end;
  const host = statement.content.find((range) => isIn(range, condition));
  if (host === undefined) return true;
  return [...matches.keys()].some((at) => isIn(host, words[at] as Word) && !isIn(condition, words[at] as Word));
}

/** The condition that was made out, or else the words from one like "if" to the end. */
function conditionOf({ statement, words }: Wording, matches: ReadonlyMap<number, number>, kindOf: KindOf): Span | null {
  if (statement.condition !== null) return statement.condition;
  const from = words.findIndex(({ folded }, at) => kindOf(folded) === "condition" && !matches.has(at));
  const end = statement.content.find((range) => range.end > (words[from]?.start ?? Number.POSITIVE_INFINITY))?.end;
  return end === undefined ? null : { article: statement.span.article, start: (words[from] as Word).start, end };
}

function spanOf({ statement, words }: Wording, first: number, last: number): Span {
  const [from, to] = [words[first], words[last]];
  return { article: statement.span.article, start: from?.start ?? 0, end: to?.end ?? 0 };
}
