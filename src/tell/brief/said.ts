import { compareText } from "../../kit/compare-text.ts";
import type { BriefSource, LineDraft } from "./brief-draft.ts";
import { toldAt } from "./look-up.ts";
import { byWeight, listUtterances, tellUtterance, type Utterance } from "./utterances.ts";

const MOST_LINES = 14;
const MOST_PER_SPEAKER = 3;

/**
 * Who said what: one line an act of speech, the weightiest of each named speaker, in the order they were said. What several
 * origins report stands above, as agreed.
 */
export function tellSaid(source: BriefSource, told: readonly LineDraft[]): LineDraft[] {
  const isAgreed = toldAt(told.filter(({ section }) => section === "agreed"));
  const open = listUtterances(source).filter(({ reports }) => !isAgreed(reports.map(({ span }) => span)));
  return [...Map.groupBy(open, (utterance) => utterance.speaker).values()]
    .flatMap((utterances) => utterances.sort(byWeight).slice(0, MOST_PER_SPEAKER))
    .sort(byWeight)
    .slice(0, MOST_LINES)
    .sort(byDay)
    .flatMap((utterance) => tellUtterance(source, utterance, "said"));
}

function byDay(a: Utterance, b: Utterance): number {
  return compareText(a.said ?? "9999", b.said ?? "9999") || byWeight(a, b);
}
