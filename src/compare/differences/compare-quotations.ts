import { scanQuotations } from "../../kit/scan-quotations.ts";
import { listWords } from "../../kit/words.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";

/** What stands in quotation marks, with its words in small letters. */
interface Quoted {
  readonly span: Span;
  readonly words: readonly string[];
}

/** So many words in a row are no mere name or turn of phrase, and so many left out change what is said. */
const FEWEST_KEPT = 3;
const FEWEST_CUT = 3;
/** A beginning that more quotations share is a formula. */
const MOST_ALIKE = 40;
/** How many words before the kept ones may turn what they say. */
const TURNING = 4;

/** Quotations that one report gives in full and another cuts. */
export function compareQuotations(view: DraftView): readonly Finding[] {
  const quoted = view.draft.readings.flatMap((reading) => listQuoted(view, reading));
  const index = indexBeginnings(quoted);
  const cuts = quoted.flatMap((cut) => {
    const alike = index.get(beginOf(cut.words, 0)) ?? [];
    if (cut.words.length < FEWEST_KEPT || alike.length > MOST_ALIKE) return [];
    const full = alike.filter((other) => isCutFrom(cut, other));
    return full.length > 0 && full.every(({ span }) => span.article !== cut.span.article) ? [{ cut, full }] : [];
  });
  const bySource = Map.groupBy(cuts, ({ full }) => view.wordsAt((full[0] as Quoted).span));
  return [...bySource.values()].map((same) => {
    const { cut, full } = same[0] as (typeof cuts)[number];
    return describe(view, full as [Quoted, ...Quoted[]], [cut, ...same.slice(1).map((each) => each.cut)]);
  });
}

function describe(
  view: DraftView,
  full: readonly [Quoted, ...Quoted[]],
  cuts: readonly [Quoted, ...Quoted[]],
): Finding {
  const [wordsOfFull, wordsOfCut] = [view.wordsAt(full[0].span), view.wordsAt(cuts[0].span)];
  return {
    topic: wordsOfFull,
    kind: "scope",
    verdict: "other-scope",
    why: tellCut(view, full[0], cuts[0]),
    sides: [
      makeSide(
        wordsOfFull,
        full.map(({ span }) => span),
      ),
      makeSide(
        wordsOfCut,
        cuts.map(({ span }) => span),
      ),
    ],
    rule: "quotation-cut",
  };
}

/** How much was left out; a word right before the kept ones that turns or weakens them is named. */
function tellCut({ sets }: DraftView, full: Quoted, cut: Quoted): string {
  const at = findWords(cut, full);
  const before = full.words.slice(Math.max(0, at - TURNING), at);
  const turning = before.find((word) => sets.negations.has(word) || sets.hedges.has(word));
  const count = `one report quotes ${full.words.length} words, another ${cut.words.length} of them`;
  return turning === undefined ? count : `${count}, without “${turning}” before them`;
}

/** Whether the words stand in the other quotation in a row, with more around them. */
function isCutFrom(cut: Quoted, other: Quoted): boolean {
  return other.words.length - cut.words.length >= FEWEST_CUT && findWords(cut, other) >= 0;
}

function findWords({ words }: Quoted, other: Quoted): number {
  return other.words.findIndex((_, at) => words.every((word, index) => other.words[at + index] === word));
}

function listQuoted(view: DraftView, { article }: Reading): Quoted[] {
  return article.blocks
    .filter(({ kind }) => kind === "paragraph")
    .flatMap((block) => scanQuotations(article.text, [block]))
    .map(({ start, end }) => ({ article: article.id, start, end }))
    .filter((span) => view.statementsIn(span).length > 0)
    .map((span) => ({ span, words: listWords(article.text, span.start, span.end).map(({ folded }) => folded) }));
}

function indexBeginnings(quoted: readonly Quoted[]): ReadonlyMap<string, readonly Quoted[]> {
  const index = new Map<string, Quoted[]>();
  for (const each of quoted) {
    for (const key of new Set(each.words.map((_, at) => beginOf(each.words, at)))) {
      const known = index.get(key);
      if (known) known.push(each);
      else index.set(key, [each]);
    }
  }
  return index;
}

function beginOf(words: readonly string[], at: number): string {
  return words.slice(at, at + FEWEST_KEPT).join(" ");
}
