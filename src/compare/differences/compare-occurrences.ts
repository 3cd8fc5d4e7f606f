import type { Time } from "../../model/time.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { listOccurrences, type Occurrence } from "./list-occurrences.ts";

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
  const sides = [...Map.groupBy(told, ({ time }) => `${time.earliest} ${time.latest}`).values()];
  const moved = told.every(({ ahead }) => ahead) && followDates(view, apart);
  return [
    {
      topic: (told[0] as Occurrence).topic,
      kind: "date",
      verdict: moved ? "update" : "contradiction",
      why: moved ? "the later report has another date for what is to come" : "one happening on days that cannot be one",
      sides: sides.map((same) =>
        makeSide(
          view.wordsAt((same[0] as Occurrence).time.span),
          same.map(({ time }) => time.span),
        ),
      ),
      rule: "occurrence-date",
    },
  ];
}

function areApart(a: Time, b: Time): boolean {
  return (a.latest as string) < (b.earliest as string) || (b.latest as string) < (a.earliest as string);
}

/** Whether all reports that have the one date appeared before all that have the other. */
function followDates({ readings }: DraftView, apart: readonly Occurrence[]): boolean {
  const groups = [...Map.groupBy(apart, ({ time }) => `${time.earliest} ${time.latest}`).values()];
  const spans = groups.map((own) => {
    const days = own.map(({ article }) => readings.get(article)?.article.published.value ?? "").sort();
    return { first: days[0] as string, last: days.at(-1) as string };
  });
  const inOrder = spans.toSorted((a, b) => (a.first < b.first ? -1 : 1));
  return inOrder.every(({ first }, index) => first !== "" && (index === 0 || (inOrder[index - 1]?.last ?? "") < first));
}
