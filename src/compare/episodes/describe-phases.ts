import { nameDay } from "../../kit/days.ts";
import { makeId } from "../../kit/hash.ts";
import { multiplyVectors } from "../../kit/sparse-vector.ts";
import type { Episode, Quoted } from "../../model/comparison.ts";
import type { ArticleId } from "../../model/span.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import type { TermWeights } from "../term-weights.ts";
import { chooseHappenings } from "./choose-happenings.ts";
import { chooseTerms } from "./choose-terms.ts";
import { countSilentDays, type Phase } from "./phase.ts";

/** The episodes of a story, each told in the words of its own reports. */
export function describePhases(
  phases: readonly Phase[],
  entriesOf: ReadonlyMap<ArticleId, readonly TimelineEntry[]>,
  weigh: TermWeights,
): readonly Episode[] {
  const terms = chooseTerms(phases, weigh);
  const happenings = chooseHappenings(phases, entriesOf);
  return phases.map((phase, place) => {
    const articles = phase.reports.map(({ reading }) => reading.article.id);
    return {
      id: makeId("h", ...articles),
      first: nameDay(phase.first),
      last: nameDay(phase.last),
      articles,
      title: chooseTitle(phase),
      happenings: happenings[place] ?? [],
      terms: terms[place] ?? [],
      why: place === 0 ? null : tellParting(phases[place - 1] as Phase, phase),
    };
  });
}

/** The headline of the report that tells most of what is news in the phase; where none has one, its first line. */
function chooseTitle({ reports, news }: Phase): Quoted {
  const titled = reports.filter(({ reading }) => reading.article.title);
  const ranked = (titled.length > 0 ? titled : reports).map((report) => ({
    article: report.reading.article,
    likeness: multiplyVectors(report.news, news),
  }));
  const { article } = ranked.reduce((best, next) => (next.likeness > best.likeness ? next : best));
  const { start, end } = article.title ?? article.blocks[0] ?? { start: 0, end: 0 };
  return { text: article.text.slice(start, end).replace(/\s+/g, " "), spans: [{ article: article.id, start, end }] };
}

function tellParting(before: Phase, phase: Phase): string {
  const silent = countSilentDays(before, phase);
  if (silent < 1) return "other news";
  return `other news after ${silent} ${silent === 1 ? "day" : "days"} without a report`;
}
