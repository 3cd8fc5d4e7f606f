import type { Time } from "../../model/time.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { listOccurrences, type Occurrence } from "./list-occurrences.ts";

const UNDATED = "";

/** Happenings, and deeds done to a thing, that reports date on days which cannot be one. */
export function compareOccurrences(view: DraftView): readonly Finding[] {
  const found = view.draft.readings.flatMap((reading) => listOccurrences(view, reading));
  return [...Map.groupBy(found, ({ key }) => key).values()].flatMap((all) => compareDates(view, all));
}

function compareDates(view: DraftView, all: readonly Occurrence[]): Finding[] {
  const single = [...Map.groupBy(all, ({ article }) => article).values()].filter(
    (own) => !own.some((one) => own.some((other) => areApart(one.time, other.time))),
  );
  const told = single.flat();
  const apart = told.filter((one) => told.some((other) => areApart(one.time, other.time)));
  if (apart.length === 0) return [];
  const days = [...Map.groupBy(told, ({ time }) => `${time.earliest} ${time.latest}`).values()].sort(([a], [b]) =>
    publishedOf(view, a as Occurrence) < publishedOf(view, b as Occurrence) ? -1 : 1,
  );
  const moved = told.every(({ ahead }) => ahead) && followDates(view, apart);
  const sides = days.map((same) =>
    makeSide(
      view.wordsAt((same[0] as Occurrence).time.span),
      same.map(({ time }) => time.span),
    ),
  );
  const { topic } = told[0] as Occurrence;
  const listed = sides.map(({ value }) => value).join(" in one report, ");
  return [
    {
      topic,
      kind: "date",
      verdict: moved ? "update" : "contradiction",
      why: `${topic}: ${listed} in ${moved ? "a later one" : "another"}`,
      sides,
      rule: "occurrence-date",
    },
  ];
}

function areApart(a: Time, b: Time): boolean {
  return (a.latest as string) < (b.earliest as string) || (b.latest as string) < (a.earliest as string);
}

/** Whether all reports that have the one date appeared before all that have the other. */
function followDates(view: DraftView, apart: readonly Occurrence[]): boolean {
  const groups = [...Map.groupBy(apart, ({ time }) => `${time.earliest} ${time.latest}`).values()];
  const spans = groups
    .map((own) => own.map((occurrence) => publishedOf(view, occurrence)).sort())
    .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  return spans.every(([first], index) => {
    const before = spans[index - 1]?.at(-1) ?? "";
    return first !== UNDATED && before < (first as string);
  });
}

function publishedOf({ readings }: DraftView, { article }: Occurrence): string {
  return readings.get(article)?.article.published.value ?? UNDATED;
}
