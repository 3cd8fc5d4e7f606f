import { overlaps } from "../../kit/overlaps.ts";
import type { Difference } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import type { AccountStage } from "../../model/stage.ts";
import { listTellings } from "../tellings/list-tellings.ts";
import { termWeights } from "../term-weights.ts";
import { compareCopies } from "./compare-copies.ts";
import { compareDates } from "./compare-dates.ts";
import { compareEpithets } from "./compare-epithets.ts";
import { compareFigures } from "./compare-figures.ts";
import { compareHeadlines } from "./compare-headlines.ts";
import { compareMeetingCertainty } from "./compare-meeting-certainty.ts";
import { compareMeetingDates } from "./compare-meeting-dates.ts";
import { compareMeetingPlaces } from "./compare-meeting-places.ts";
import { compareOmissions } from "./compare-omissions.ts";
import { compareQuotations } from "./compare-quotations.ts";
import { compareSpellings } from "./compare-spellings.ts";
import { compareTellings } from "./compare-tellings.ts";
import { compareUtteranceDates } from "./compare-utterance-dates.ts";
import { compareUtterances } from "./compare-utterances.ts";
import { viewDraft } from "./draft-view.ts";
import { findStripped } from "./find-stripped.ts";
import { type Finding, makeDifference } from "./finding.ts";

export const differences: AccountStage = {
  scope: "account",
  name: "differences",
  summary: "Puts side by side where reports speak of the same thing and do not say the same.",
  reads: ["article", "sentences", "mentions", "entities", "times", "figures", "statements", "meetings", "reuse"],
  writes: ["differences"],
  run: (draft, { lexicon, model }) => {
    const view = viewDraft(draft, lexicon);
    const tellings = listTellings(draft.readings, termWeights(model));
    const findings = [
      ...compareFigures(view, lexicon),
      ...compareMeetingDates(view),
      ...compareMeetingPlaces(view),
      ...compareMeetingCertainty(view),
      ...compareUtterances(view),
      ...compareUtteranceDates(view),
      ...compareQuotations(view),
      ...findStripped(view, tellings),
      ...compareOmissions(view),
      ...compareCopies(view),
      ...compareTellings(view, tellings),
      ...compareDates(view, tellings),
      ...compareHeadlines(view),
      ...compareEpithets(view),
      ...compareSpellings(view),
    ];
    return { differences: keepFirst(dropRepeats(findings).map(makeDifference)).sort(comesFirst) };
  },
};

/** What is told in other words is passed over where the same sentences are set side by side already. */
function dropRepeats(findings: readonly Finding[]): Finding[] {
  const others = findings.filter(({ rule }) => rule !== "telling-wording");
  const shown = others.filter(({ kind }) => kind === "wording" || kind === "attribution");
  const isShown = ({ sides }: Finding): boolean =>
    shown.some(
      (other) => sides.filter((side) => other.sides.some((each) => touches(side.spans[0], each.spans[0]))).length > 1,
    );
  return findings.filter((finding) => finding.rule !== "telling-wording" || !isShown(finding));
}

function touches(a: Span | undefined, b: Span | undefined): boolean {
  return a !== undefined && b !== undefined && overlaps(a, b);
}

/** Two finders may come to the same places; the one that runs first tells it. */
function keepFirst(all: readonly Difference[]): Difference[] {
  return [...new Map([...all].reverse().map((difference) => [difference.id, difference])).values()];
}

const ORDER = ["value", "date", "attribution", "place", "scope", "wording", "spelling"];

/**
 * What misleads a reader most comes first: figures, dates, who says it and a lost "not", spelling last; contradictions
 * before others.
 */
function comesFirst(a: Difference, b: Difference): number {
  const kindOf = ({ rule, kind }: Difference): string => (rule.startsWith("utterance-omission") ? "attribution" : kind);
  const rank = (each: Difference): number => ORDER.indexOf(kindOf(each)) - (each.verdict === "contradiction" ? 0.5 : 0);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}
