import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { FEWEST_SHARED, type Quotations, type Quoted } from "./list-quoted.ts";

/** So many words left out change what is said. */
const FEWEST_CUT = 3;
/** How many words before the kept ones may turn what they say. */
const TURNING = 4;

/** Quotations that one report gives in full and another cuts. */
export function compareQuotations(view: DraftView, { all, listAlike }: Quotations): readonly Finding[] {
  const cuts = all.flatMap((cut) => {
    if (cut.words.length < FEWEST_SHARED) return [];
    const alike = listAlike(cut);
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
export function isCutFrom(cut: Quoted, other: Quoted): boolean {
  return other.words.length - cut.words.length >= FEWEST_CUT && findWords(cut, other) >= 0;
}

function findWords({ words }: Quoted, other: Quoted): number {
  return other.words.findIndex((_, at) => words.every((word, index) => other.words[at + index] === word));
}
