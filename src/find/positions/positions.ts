import type { BlockKind } from "../../model/article.ts";
import type { PositionReport } from "../../model/position.ts";
import type { ArticleStage } from "../../model/stage.ts";
import { compileEventWords } from "./event-words.ts";
import { findCarriers } from "./find-carriers.ts";
import { findInClauses } from "./find-in-clauses.ts";
import { findInStatements } from "./find-in-statements.ts";
import { listDropped } from "./list-dropped.ts";
import { settleReports } from "./settle-reports.ts";
import { openView } from "./view.ts";

/** Parts of a page that tell of other news, or of none. */
const ASIDE: ReadonlySet<BlockKind> = new Set(["related", "furniture", "metadata", "credit", "byline", "dateline"]);

/** What each side demands, offers, refuses, threatens, denies, as one article has it. */
export const positions: ArticleStage = {
  scope: "article",
  name: "positions",
  summary: "Finds what each side demands, offers, refuses, threatens or denies.",
  reads: ["article", "sentences", "tokens", "mentions", "times", "statements"],
  writes: ["positionReports"],
  run(reading, { resources, entities }) {
    const view = openView(reading);
    const words = compileEventWords(resources.lexicon);
    const carriers = findCarriers(reading, entities, resources.lexicon);
    // A statement of several speakers has no actor of its own; its clause may tell one.
    const cues = reading.statements.flatMap(({ cue, speaker }) => (speaker.entity === null ? [] : cue));
    const aside = reading.article.blocks.filter(({ kind }) => ASIDE.has(kind));
    const isPosition = ({ span, actor }: PositionReport) =>
      !carriers.has(actor) && !aside.some((range) => range.start <= span.start && span.end <= range.end);
    const dropped = listDropped(view, words);
    const found = settleReports(
      findInStatements(view, words)
        .filter(isPosition)
        .filter(({ statement }) => !dropped.has(statement ?? "")),
      findInClauses(view, words, cues).filter(isPosition),
      reading.statements.filter(({ id }) => !dropped.has(id)),
    );
    const aimed = found.map((report) => aimPastCarriers(report, carriers));
    return { positionReports: aimed.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) };
  },
};

/** What is told a newspaper is not aimed at it. */
function aimPastCarriers(report: PositionReport, carriers: ReadonlySet<string>): PositionReport {
  const { target, parties } = report;
  return {
    ...report,
    target: target !== null && carriers.has(target) ? null : target,
    parties: parties.filter((party) => !carriers.has(party)),
  };
}
