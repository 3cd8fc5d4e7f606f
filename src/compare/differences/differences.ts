import type { Difference } from "../../model/comparison.ts";
import type { AccountStage } from "../../model/stage.ts";
import { compareCopies } from "./compare-copies.ts";
import { compareEpithets } from "./compare-epithets.ts";
import { compareHeadlines } from "./compare-headlines.ts";
import { compareSpellings } from "./compare-spellings.ts";
import { compareUtterances } from "./compare-utterances.ts";
import { viewDraft } from "./draft-view.ts";
import { makeDifference } from "./finding.ts";

export const differences: AccountStage = {
  scope: "account",
  name: "differences",
  summary: "Puts side by side where reports speak of the same thing and do not say the same.",
  reads: ["article", "mentions", "entities", "statements", "reuse"],
  writes: ["differences"],
  run: (draft) => {
    const view = viewDraft(draft);
    const findings = [
      ...compareUtterances(view),
      ...compareCopies(view),
      ...compareHeadlines(view),
      ...compareEpithets(view),
      ...compareSpellings(view),
    ];
    return { differences: findings.map(makeDifference).sort(comesFirst) };
  },
};

const ORDER = ["value", "date", "attribution", "place", "scope", "wording", "spelling"];

/** What misleads a reader most comes first: figures, dates and who says it, spelling last; contradictions before others. */
function comesFirst(a: Difference, b: Difference): number {
  const rank = (each: Difference): number => ORDER.indexOf(each.kind) - (each.verdict === "contradiction" ? 0.5 : 0);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}
