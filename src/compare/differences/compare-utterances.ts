import type { Span } from "../../model/span.ts";
import type { Party, Statement } from "../../model/statement.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { listUnshared } from "./unshared-words.ts";

/** Reports of one act of speech that differ: to whom and through whom it was said, on what condition, in what words. */
export function compareUtterances(view: DraftView): readonly Finding[] {
  const statements = view.draft.readings.flatMap((reading) => reading.statements);
  return [...Map.groupBy(statements, (statement) => statement.utterance).values()]
    .filter((reports) => reports.length > 1)
    .flatMap((reports) => [
      ...compareMedia(view, reports),
      ...compareSpeakers(view, reports),
      ...compareWording(view, reports),
    ]);
}

/** The outlets or agencies that each report says the words came through. */
function compareMedia(view: DraftView, reports: readonly Statement[]): Finding[] {
  const media = (report: Statement): Party[] =>
    report.medium.filter((party) => party.entity !== null && party.surface !== null);
  const groups = Map.groupBy(
    reports.filter((report) => media(report).length > 0),
    (report) => media(report)[0]?.entity as string,
  );
  const sides = [...groups].map(([entity, own]) =>
    makeSide(
      view.nameOf(entity) ?? "",
      own.flatMap((report) => media(report).map((party) => party.surface as Span)),
    ),
  );
  return differsAcross(sides)
    ? [
        {
          topic: view.wordsAt(first(reports)),
          kind: "attribution",
          verdict: "contradiction",
          why: "one utterance, given through different media",
          sides,
          rule: "utterance-medium",
        },
      ]
    : [];
}

function compareSpeakers(view: DraftView, reports: readonly Statement[]): Finding[] {
  const groups = Map.groupBy(
    reports.filter((report) => report.speaker.entity !== null && report.speaker.surface !== null),
    (report) => report.speaker.entity as string,
  );
  const sides = [...groups].map(([entity, own]) =>
    makeSide(
      view.nameOf(entity) ?? "",
      own.map((report) => report.span),
    ),
  );
  return differsAcross(sides)
    ? [
        {
          topic: view.wordsAt(first(reports)),
          kind: "attribution",
          verdict: "other-scope",
          why: `one utterance, ascribed to ${sides.map((side) => side.value).join(" and to ")}`,
          sides,
          rule: "utterance-speaker",
        },
      ]
    : [];
}

/** The two reports of an utterance, in two articles, whose words differ most; none where one holds the words of the other. */
function compareWording(view: DraftView, reports: readonly Statement[]): Finding[] {
  const sides = reports.map((report) => ({ report, words: report.content.map(view.wordsAt).join(" … ") }));
  const [one, ...others] = sides;
  if (!one) return [];
  const apart = others.filter(({ report, words }) => {
    const unshared = listUnshared(one.words, words);
    return report.span.article !== one.report.span.article && unshared.a.length > 0 && unshared.b.length > 0;
  });
  if (apart.length === 0) return [];
  const direct = [one, ...apart].every(({ report }) => report.mode === "direct");
  return [
    {
      topic: one.words,
      kind: "wording",
      verdict: direct ? "contradiction" : "vague-exact",
      why: direct ? "one utterance, quoted in different words" : "one utterance, told in other words",
      sides: [one, ...apart].map(({ report, words }) => makeSide(words, report.content)),
      rule: "utterance-wording",
    },
  ];
}

function differsAcross(sides: readonly { readonly articles: readonly string[] }[]): boolean {
  return sides.length > 1 && new Set(sides.flatMap((side) => side.articles)).size > 1;
}

function first(reports: readonly Statement[]): Span {
  return (reports[0] as Statement).span;
}
