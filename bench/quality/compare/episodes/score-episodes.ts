import { divideReports } from "../../../../src/compare/episodes/divide-reports.ts";
import { listNewsReports } from "../../../../src/compare/episodes/news-report.ts";
import { type TermWeights, termWeights } from "../../../../src/compare/term-weights.ts";
import { nameDay } from "../../../../src/kit/days.ts";
import { startReading } from "../../../../src/kit/start-reading.ts";
import { loadResources } from "../../../../src/store/load-resources.ts";
import { addCounts, type Counts, f1, measure, precision } from "../../counts.ts";
import type { Score, Scorer } from "../../score.ts";
import { makeArticle } from "../make-article.ts";
import { type Report, readStorySets } from "../stories/read-sets.ts";
import { type Affair, layOutAffairs } from "./lay-out-affairs.ts";

/** Days from the last report of one phase to the first of the next. */
const GAPS = [4, 8];
const FEW = 3;

/**
 * Where an affair turns, on affairs laid out from two events of one topic with no day between them (with days between them, and of few reports, beside it); and how many stories of a few days that are known to be of one event are left whole.
 */
export const scoreEpisodes: Scorer = {
  part: "compare",
  set: "episodes",
  async run(data) {
    const reports = [...readStorySets(data).values()].flat();
    const weigh = termWeights(loadResources().model);
    const told = layOutAffairs(reports, 1);
    if (told.length === 0) return null;
    const others = [
      ...GAPS.map((gap) => [`${gap} days apart`, layOutAffairs(reports, gap)] as const),
      [`${FEW} reports a phase`, layOutAffairs(reports, 1, FEW)] as const,
    ];
    return [scoreTurns(told, others, weigh), ...scoreWhole(reports, weigh)];
  },
};

function scoreTurns(
  told: readonly Affair[],
  others: readonly (readonly [string, readonly Affair[]])[],
  weigh: TermWeights,
): Score {
  const count = (affairs: readonly Affair[], find: (reports: readonly Report[]) => readonly string[]): Counts[] =>
    affairs.map(({ reports, turns }) => countTurns(find(reports), turns));
  const own = (reports: readonly Report[]): readonly string[] => findTurns(reports, weigh);
  const peers = others.map(([name, affairs]) => [name, f1(addCounts(count(affairs, own)))] as const);
  return {
    set: "episodes",
    measure: "turn F1",
    ...measure(count(told, own), f1),
    n: told.length,
    baseline: f1(addCounts(count(told, everyDay))),
    peers: Object.fromEntries(peers),
  };
}

function countTurns(given: readonly string[], gold: readonly string[]): Counts {
  return { right: given.filter((day) => gold.includes(day)).length, given: given.length, gold: gold.length };
}

/** The days on which a new episode begins. */
function findTurns(reports: readonly Report[], weigh: TermWeights): readonly string[] {
  const readings = reports.map(({ id, text, published }) => startReading(makeArticle(id, text, published)));
  return divideReports(listNewsReports(readings, weigh))
    .slice(1)
    .map(({ first }) => nameDay(first));
}

/** The trivial method: each day of reports is an episode. */
function everyDay(reports: readonly Report[]): readonly string[] {
  return [...new Set(reports.flatMap(({ published }) => published ?? []))].sort().slice(1);
}

function scoreWhole(reports: readonly Report[], weigh: TermWeights): Score[] {
  const stories = [...Map.groupBy(reports, ({ story }) => story).values()].filter((own) => everyDay(own).length > 0);
  if (stories.length === 0) return [];
  const counts = stories.map((own) => ({ right: findTurns(own, weigh).length === 0 ? 1 : 0, given: 1, gold: 1 }));
  return [
    {
      set: "episodes",
      measure: "stories left whole",
      ...measure(counts, precision),
      n: stories.length,
      baseline: 0,
      peers: {},
    },
  ];
}
