import type { Difference } from "../../model/comparison.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { AccountStage } from "../../model/stage.ts";
import { findSides, type Sides } from "../positions/sides.ts";
import { listTellings } from "../tellings/list-tellings.ts";
import { type TermWeights, termWeights } from "../term-weights.ts";
import { compareCopies } from "./compare-copies.ts";
import { compareDates } from "./compare-dates.ts";
import { compareDenials } from "./compare-denials.ts";
import { compareEpithets } from "./compare-epithets.ts";
import { compareFigures } from "./compare-figures.ts";
import { compareHeadlines } from "./compare-headlines.ts";
import { compareMeetingDates } from "./compare-meeting-dates.ts";
import { compareMeetingPlaces } from "./compare-meeting-places.ts";
import { compareNegations } from "./compare-negations.ts";
import { compareOccurrences } from "./compare-occurrences.ts";
import { compareOmissions } from "./compare-omissions.ts";
import { compareQuotations } from "./compare-quotations.ts";
import { compareQuotedWords } from "./compare-quoted-words.ts";
import { compareSpellings } from "./compare-spellings.ts";
import { compareTellings } from "./compare-tellings.ts";
import { compareToldFigures } from "./compare-told-figures.ts";
import { compareUtteranceDates } from "./compare-utterance-dates.ts";
import { compareUtterances } from "./compare-utterances.ts";
import { comparisonSets } from "./comparison-sets.ts";
import { type DraftView, viewDraft } from "./draft-view.ts";
import { dropRepeats } from "./drop-repeats.ts";
import { findStripped } from "./find-stripped.ts";
import { type Finding, makeDifference } from "./finding.ts";
import { gatherQuotations } from "./list-quoted.ts";
import { indexAffairs, splitAffairs } from "./split-affairs.ts";

export const differences: AccountStage = {
  scope: "account",
  name: "differences",
  summary: "Puts side by side where reports speak of the same thing and do not say the same.",
  reads: [
    "article",
    "stories",
    "sentences",
    "mentions",
    "entities",
    "times",
    "figures",
    "statements",
    "meetings",
    "reuse",
  ],
  writes: ["differences"],
  run: (draft, { lexicon, model }) => {
    const entities = new Map(draft.entities.map((entity) => [entity.id, entity]));
    const weigh = termWeights(model);
    const sides = findSides(draft.entities, lexicon);
    const affairs = splitAffairs(draft);
    const found = affairs.flatMap((affair) =>
      dropRepeats(compareReports(viewDraft(affair, entities, lexicon), lexicon, weigh, sides)),
    );
    const all = [...found, ...compareEpithets(draft.entities, indexAffairs(affairs), comparisonSets(lexicon))];
    return { differences: keepFirst(all.map(makeDifference)).sort(comesFirst) };
  },
};

/** What the reports of one affair do not say alike. */
function compareReports(view: DraftView, lexicon: Lexicon, weigh: TermWeights, sides: Sides): Finding[] {
  const tellings = listTellings(view.draft.readings, weigh);
  const figures = compareFigures(view, lexicon);
  const quotations = gatherQuotations(view);
  return [
    ...figures,
    ...compareToldFigures(view, tellings, figures),
    ...compareMeetingDates(view),
    ...compareMeetingPlaces(view, lexicon),
    ...compareUtterances(view),
    ...compareUtteranceDates(view),
    ...compareQuotations(view, quotations),
    ...compareQuotedWords(view, quotations),
    ...findStripped(view, tellings),
    ...compareOmissions(view),
    ...compareCopies(view),
    ...compareTellings(view, tellings),
    ...compareOccurrences(view),
    ...compareDates(view, tellings),
    ...compareDenials(view, tellings),
    ...compareNegations(view, sides),
    ...compareHeadlines(view, sides),
    ...compareSpellings(view),
  ];
}

/** Two finders may come to the same places; the one that runs first tells it. */
function keepFirst(all: readonly Difference[]): Difference[] {
  return [...new Map([...all].reverse().map((difference) => [difference.id, difference])).values()];
}

/** What misleads a reader most comes first: figures, dates, who says it, a denial or a lost "not"; spelling last. */
const ORDER = ["value", "date", "attribution", "place", "scope", "wording", "spelling"];
/** What is affirmed and denied, or loses its "not", is no mere matter of scope. */
const DENIED = 2.25;
const CONTRADICTED = 0.5;

function comesFirst(a: Difference, b: Difference): number {
  return rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1);
}

function rankOf({ kind, verdict, rule }: Difference): number {
  const turned = rule === "telling-denial" || rule === "deed-denial" || rule.startsWith("utterance-omission");
  const rank = turned ? DENIED : ORDER.indexOf(kind);
  return rank - (verdict === "contradiction" ? CONTRADICTED : 0);
}
