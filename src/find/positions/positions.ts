import { memoizeByObject } from "../../kit/memoize.ts";
import type { BlockKind } from "../../model/article.ts";
import type { Entity } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { NewsAgency } from "../../model/page-words.ts";
import type { PositionReport } from "../../model/position.ts";
import type { Reading } from "../../model/reading.ts";
import type { ArticleStage } from "../../model/stage.ts";
import { type EventWords, findInClauses } from "./find-in-clauses.ts";
import { findInStatements } from "./find-in-statements.ts";
import { openView } from "./view.ts";

/** Parts of a page that tell of other news, or of none. */
const ASIDE: ReadonlySet<BlockKind> = new Set(["related", "furniture", "metadata", "credit", "byline", "dateline"]);

/** What each side demands, offers, refuses, threatens, denies, as one article has it. */
export const positions: ArticleStage = {
  scope: "article",
  name: "positions",
  summary: "Finds what each side demands, offers, refuses, threatens or denies.",
  reads: ["sentences", "tokens", "mentions", "statements"],
  writes: ["positionReports"],
  run(reading, { resources, entities }) {
    const view = openView(reading);
    const carriers = findCarriers(reading, indexOrganisations(entities), resources.lexicon.newsAgencies);
    const words = wordsOf(resources.lexicon);
    const aside = reading.article.blocks.filter(({ kind }) => ASIDE.has(kind));
    const told = reading.statements.flatMap(({ cue }) => cue);
    const found = [...findInStatements(view, words), ...findInClauses(view, words, told)].filter(
      ({ span, actor }) =>
        !carriers.has(actor) && !aside.some((range) => range.start <= span.start && span.end <= range.end),
    );
    return {
      positionReports: dropRepeated(found).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    };
  },
};

/** Who only carries what others say: news agencies, and whoever is named as medium or relay in the article. */
function findCarriers(
  { statements }: Reading,
  byName: ReadonlyMap<string, string>,
  agencies: readonly NewsAgency[],
): ReadonlySet<string> {
  const known = agencies.flatMap(({ name, aliases }) => [name, ...aliases].flatMap((each) => byName.get(each) ?? []));
  const media = statements.flatMap(({ medium }) => medium.flatMap(({ entity }) => entity ?? []));
  return new Set([...known, ...media]);
}

const indexOrganisations = memoizeByObject(
  (entities: readonly Entity[]) =>
    new Map(
      entities
        .filter(({ type }) => type === "organisation")
        .flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [each, id] as const)),
    ),
);

function wordsOf({ events, eventWords }: Lexicon): EventWords {
  return { entries: events, negations: new Set(eventWords.negations), conditions: new Set(eventWords.conditions) };
}

function dropRepeated(found: readonly PositionReport[]): PositionReport[] {
  return [...new Map(found.map((report) => [report.id, report])).values()];
}
