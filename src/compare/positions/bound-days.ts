import type { Position, PositionReport } from "../../model/position.ts";
import type { ArticleId } from "../../model/span.ts";

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * From when to when a position is known to be held. It was taken on the earliest day that a report gives. A report without
 * a day of its own holds on the day its article was published, if that is known; where two articles of different days do
 * so, the position was there on the first of them.
 */
export function boundDays(
  reports: readonly PositionReport[],
  published: ReadonlyMap<ArticleId, string | null>,
): Pick<Position, "first" | "last"> {
  const given = reports.flatMap(({ date }) => date ?? []);
  const told = given.filter((date) => DAY.test(date)).sort();
  const appeared = reports
    .filter(({ date }) => date === null || !DAY.test(date))
    .flatMap(({ content }) => published.get(content.article) ?? []);
  const held = appeared.filter((date) => DAY.test(date)).sort();
  const vague = given.filter((date) => !DAY.test(date)).sort();
  const days = [...told, ...held].sort();
  const isRepeated = held[0] !== undefined && days.at(-1) !== held[0];
  return {
    first: told[0] ?? vague[0] ?? (isRepeated ? (held[0] as string) : null),
    last: days.at(-1) ?? vague.at(-1) ?? appeared.sort().at(-1) ?? null,
  };
}
