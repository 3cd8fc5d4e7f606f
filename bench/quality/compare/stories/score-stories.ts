import { stories } from "../../../../src/compare/stories/stories.ts";
import type { Article } from "../../../../src/model/article.ts";
import { loadResources } from "../../../../src/store/load-resources.ts";
import { bootstrap } from "../../counts.ts";
import type { Score, Scorer } from "../../score.ts";
import { makeArticle, makeDraft } from "../make-article.ts";
import { type BCubed, meanF1, scoreBCubed } from "./b-cubed.ts";
import { groupByTfIdf } from "./group-by-tf-idf.ts";
import { groupInStream } from "./group-in-stream.ts";
import { type Report, readStorySets } from "./read-sets.ts";

const POOL = "all stories";

/**
 * B³ of each set alone and of all sets in one pool, with one setting. The baseline is the TF-IDF floor. Beside it: the
 * set's share of the pool, the same articles in a stream, and the same with every article settled as it comes.
 */
export const scoreStories: Scorer = {
  part: "compare",
  set: "stories",
  async run(data) {
    const sets = readStorySets(data);
    if (sets.size === 0) return null;
    const pool = [...sets].flatMap(([set, reports]) => reports.map((report) => ({ ...report, set })));
    const inPool = scoreGroups(pool, groupAtOnce);
    const scores = [...sets].map(([set, reports]) => {
      const own = inPool.filter((_, index) => pool[index]?.set === set);
      return tellScore(set, reports, { "in the pool": meanF1(own) });
    });
    return [...scores, tellScore(POOL, pool, {})];
  },
};

function tellScore(set: string, reports: readonly Report[], peers: Score["peers"]): Score {
  const { value, low, high } = bootstrap(scoreGroups(reports, groupAtOnce), meanF1);
  const floor = groupByTfIdf(reports.map((report) => report.text));
  const baseline = meanF1(
    scoreBCubed(
      floor,
      reports.map((report) => report.story),
    ),
  );
  const streamed = {
    "in a stream": meanF1(scoreGroups(reports, (articles) => groupInStream(articles, false))),
    "settled one by one": meanF1(scoreGroups(reports, (articles) => groupInStream(articles, true))),
  };
  return { set, measure: "B3 F1", value, low, high, n: reports.length, baseline, peers: { ...peers, ...streamed } };
}

type Grouping = (articles: readonly Article[]) => ReadonlyMap<string, string>;

function scoreGroups(reports: readonly Report[], group: Grouping): BCubed[] {
  const articles = reports.map(({ text, published }, index) => makeArticle(String(index), text, published));
  const groups = group(articles);
  return scoreBCubed(
    articles.map((article) => groups.get(article.id) as string),
    reports.map((report) => report.story),
  );
}

function groupAtOnce(articles: readonly Article[]): ReadonlyMap<string, string> {
  const { stories: grouped = [] } = stories.run(makeDraft(articles), loadResources());
  return new Map(grouped.flatMap(({ id, articles: members }) => members.map((member) => [member, id] as const)));
}
