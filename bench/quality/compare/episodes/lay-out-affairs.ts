import { nameDay } from "../../../../src/kit/days.ts";
import type { Report } from "../stories/read-sets.ts";

/** Reports of one affair in order, a day each, and the days on which its later phases begin. */
export interface Affair {
  readonly reports: readonly Report[];
  readonly turns: readonly string[];
}

const START = 22_000;
const DAYS = 3;

/**
 * Affairs of two phases, made of stories that their set keeps under one topic ("12 ecb", "12 ecbplus"): the reports of
 * the one over three days, then those of the other over three days, of which the first is `gap` days
 * after the last of the former; of each the first `most`.
 */
export function layOutAffairs(reports: readonly Report[], gap: number, most = 8): readonly Affair[] {
  const stories = [...Map.groupBy(reports, ({ story }) => story)];
  const topics = Map.groupBy(stories, ([story]) => story.split(" ")[0]);
  return [...topics.values()].flatMap((topic) => {
    const [first, second] = topic;
    if (topic.length !== 2 || !first || !second) return [];
    const turn = START + DAYS - 1 + gap;
    return [
      {
        reports: [...layOut(first[1].slice(0, most), START), ...layOut(second[1].slice(0, most), turn)],
        turns: [nameDay(turn)],
      },
    ];
  });
}

function layOut(reports: readonly Report[], start: number): readonly Report[] {
  return reports.map((report, place) => ({
    ...report,
    published: nameDay(start + Math.floor((DAYS * place) / reports.length)),
  }));
}
