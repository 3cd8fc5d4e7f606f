import type { Lexicon } from "../../model/lexicon.ts";
import type { PositionReport } from "../../model/position.ts";
import type { ArticleStage } from "../../model/stage.ts";
import { type EventWords, findInClauses } from "./find-in-clauses.ts";
import { findInStatements } from "./find-in-statements.ts";
import { openView } from "./view.ts";

/** What each side demands, offers, refuses, threatens, denies, as one article has it. */
export const positions: ArticleStage = {
  scope: "article",
  name: "positions",
  summary: "Finds what each side demands, offers, refuses, threatens or denies.",
  reads: ["sentences", "tokens", "mentions", "statements"],
  writes: ["positionReports"],
  run(reading, { resources }) {
    const view = openView(reading);
    const words = wordsOf(resources.lexicon);
    const told = reading.statements.flatMap(({ cue }) => cue);
    const found = [...findInStatements(view, words), ...findInClauses(view, words, told)];
    return {
      positionReports: dropRepeated(found).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    };
  },
};

function wordsOf({ events, eventWords }: Lexicon): EventWords {
  return { entries: events, negations: new Set(eventWords.negations), conditions: new Set(eventWords.conditions) };
}

function dropRepeated(found: readonly PositionReport[]): PositionReport[] {
  return [...new Map(found.map((report) => [report.id, report])).values()];
}
