import { stories } from "../../../../src/compare/stories/stories.ts";
import { loadResources } from "../../../../src/store/load-resources.ts";
import { bootstrap } from "../../counts.ts";
import type { Score, Scorer } from "../../score.ts";
import { makeArticle, makeDraft } from "../make-article.ts";
import { type BCubed, meanF1, scoreBCubed } from "./b-cubed.ts";
import { groupByTfIdf } from "./group-by-tf-idf.ts";
import { type Report, readStorySets } from "./read-sets.ts";

const POOL = "all stories";

/** B³ of each set alone and of all sets in one pool, with one setting; beside the pool, each set's share of it. */
export const scoreStories: Scorer = {
  part: "compare",
  set: "stories",
  async run(data) {
    const sets = readStorySets(data);
    if (sets.size === 0) return null;
    const pool = [...sets].flatMap(([set, reports]) => reports.map((report) => ({ ...report, set })));
    const inPool = scoreGroups(pool);
    const scores = [...sets].map(([set, reports]) => {
      const own = inPool.filter((_, index) => pool[index]?.set === set);
      return tellScore(set, reports, { "in the pool": meanF1(own) });
    });
    return [...scores, tellScore(POOL, pool, {})];
  },
};

function tellScore(set: string, reports: readonly Report[], peers: Score["peers"]): Score {
  const { value, low, high } = bootstrap(scoreGroups(reports), meanF1);
  const floor = groupByTfIdf(reports.map((report) => report.text));
  const baseline = meanF1(
    scoreBCubed(
      floor,
      reports.map((report) => report.story),
    ),
  );
  return { set, measure: "B3 F1", value, low, high, n: reports.length, baseline, peers };
}

function scoreGroups(reports: readonly Report[]): BCubed[] {
  const articles = reports.map(({ text, published }, index) => makeArticle(String(index), text, published));
  const groups = new Map<string, string>();
  for (const { id, articles: members } of stories.run(makeDraft(articles), loadResources()).stories ?? []) {
    for (const member of members) groups.set(member, id);
  }
  return scoreBCubed(
    articles.map((article) => groups.get(article.id) as string),
    reports.map((report) => report.story),
  );
}
