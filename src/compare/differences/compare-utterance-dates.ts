import { daysBetween } from "../../kit/days.ts";
import { overlaps } from "../../kit/overlaps.ts";
import type { Statement } from "../../model/statement.ts";
import type { Time } from "../../model/time.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";

/** Reports of one act of speech that name different days for it. */
export function compareUtteranceDates(view: DraftView): readonly Finding[] {
  const statements = view.draft.readings.flatMap((reading) => reading.statements);
  return [...Map.groupBy(statements, (statement) => statement.utterance).values()]
    .filter((reports) => reports.length > 1)
    .flatMap((reports) => compareDays(view, reports));
}

function compareDays(view: DraftView, reports: readonly Statement[]): Finding[] {
  const times = reports.flatMap((report) => findDay(view, report));
  const days = [...Map.groupBy(times, ({ earliest }) => earliest as string)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sides = days.map(([, same]) =>
    makeSide(
      view.wordsAt((same[0] as Time).span),
      same.map(({ span }) => span),
    ),
  );
  const shared = sides.some(({ articles }, index) =>
    sides.some((other, at) => at !== index && articles.some((article) => other.articles.includes(article))),
  );
  if (sides.length < 2 || shared) return [];
  const [first, last] = [days[0]?.[0] as string, days.at(-1)?.[0] as string];
  const near = daysBetween(first, last) === 1;
  return [
    {
      topic: (reports[0] as Statement).content.map(view.wordsAt).join(" … "),
      kind: "date",
      verdict: near ? "other-scope" : "contradiction",
      why: near
        ? "said on two days that follow each other: it may be one hour in two time zones"
        : "said on different days",
      sides,
      rule: "utterance-date",
    },
  ];
}

/** The one day that the sentence of a report names outside what is said. */
function findDay(view: DraftView, { span, content }: Statement): Time[] {
  const sentence = view.sentenceAt(span);
  const times = view
    .timesIn(sentence)
    .filter(
      (time) =>
        (time.type === "DATE" || time.type === "TIME") &&
        time.earliest !== null &&
        time.earliest === time.latest &&
        !content.some((own) => overlaps(own, time.span)),
    );
  return times.length === 1 ? times : [];
}
