import { agglomerateValues } from "../../kit/agglomerate-values.ts";
import type { NewsReport } from "./news-report.ts";
import { fitPhases, joinPhases, LEAST_FIT, type Phase, startPhase } from "./phase.ts";

/**
 * Divides the reports of an affair, in order of their days, into phases that follow each other: at each step the two
 * neighbours that fit best become one, until none do (topic segmentation by agglomeration). Near linear.
 */
export function divideReports(reports: readonly NewsReport[]): readonly Phase[] {
  const days: Phase[] = [];
  for (const report of reports) {
    const before = days.at(-1);
    if (before && report.first <= before.last) days[days.length - 1] = joinPhases(before, startPhase(report));
    else days.push(startPhase(report));
  }
  const neighbours = days.slice(1).map((_, place) => [place, place + 1] as const);
  return agglomerateValues(days, neighbours, { score: fitPhases, join: joinPhases, least: LEAST_FIT }).map(
    ({ whole }) => whole,
  );
}
