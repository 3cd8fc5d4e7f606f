import { countOrigins } from "../../kit/count-origins.ts";
import { makeId } from "../../kit/hash.ts";
import type { Origin, Point, SilentReports } from "../../model/comparison.ts";
import type { Draft, Reading } from "../../model/reading.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import type { AccountStage } from "../../model/stage.ts";
import type { Statement } from "../../model/statement.ts";
import { joinLinks } from "../origins/join-links.ts";
import { termWeights } from "../term-weights.ts";
import { makeSilenceFinder } from "./silent-reports.ts";

export const points: AccountStage = {
  scope: "account",
  name: "points",
  summary: "Lists what is reported, with every place that reports it, who is silent on it and the origins behind it.",
  reads: ["article", "sentences", "stories", "statements", "meetings", "reuse", "origins"],
  writes: ["points"],
  run: (draft, { model }) => {
    const found = [...listSaid(draft.readings), ...listMeetings(draft), ...listRetold(draft)];
    const texts = new Map(draft.readings.map(({ article }) => [article.id, article.text]));
    const silenceOn = makeSilenceFinder(draft, termWeights(model));
    const made = found.map((spans) => makePoint(spans, texts, draft.origins, silenceOn(spans)));
    return { points: made.sort(comesFirst) };
  },
};

/** An act of speech is one point, however many report it; what is said inside another report is not listed twice. */
function listSaid(readings: readonly Reading[]): Span[][] {
  const statements = readings
    .flatMap((reading) => reading.statements)
    .filter((statement) => statement.nestedIn === null);
  return [...Map.groupBy(statements, (statement: Statement) => statement.utterance).values()].map((reports) =>
    reports.map((report) => report.span),
  );
}

function listMeetings({ meetings }: Draft): Span[][] {
  return meetings.map((meeting) => meeting.mentions.map((mention) => mention.span)).filter((spans) => spans.length > 0);
}

/** Passages that reports share without anybody being quoted in them. */
function listRetold({ readings, reuse }: Draft): Span[][] {
  const statements = new Map(readings.map((reading) => [reading.article.id, reading.statements]));
  const isSaid = ({ article, start, end }: Span): boolean =>
    statements.get(article)?.some(({ span }) => span.start < end && start < span.end) ?? false;
  return joinLinks(reuse.filter((link) => link.a.article !== link.b.article))
    .filter((spans) => !spans.some(isSaid))
    .map((spans) => [...spans]);
}

function makePoint(
  spans: readonly Span[],
  texts: ReadonlyMap<ArticleId, string>,
  origins: readonly Origin[],
  silent: SilentReports,
): Point {
  return {
    id: makeId("p", ...spans.flatMap((span) => [span.article, span.start, span.end])),
    text: chooseWords(spans, texts),
    spans,
    articles: new Set(spans.map((span) => span.article)).size,
    origins: countOrigins(spans, origins),
    silent,
  };
}

/** The fullest report, to the letter. */
function chooseWords(spans: readonly Span[], texts: ReadonlyMap<ArticleId, string>): string {
  const wordings = spans.map(({ article, start, end }) =>
    (texts.get(article) ?? "").slice(start, end).replace(/\s+/g, " ").trim(),
  );
  return wordings.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? "";
}

/** What most origins report comes first. */
function comesFirst(a: Point, b: Point): number {
  return b.origins.least - a.origins.least || b.articles - a.articles || (a.id < b.id ? -1 : 1);
}
