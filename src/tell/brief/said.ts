import { compareText } from "../../kit/compare-text.ts";
import type { Span } from "../../model/span.ts";
import type { Statement, StatementType } from "../../model/statement.ts";
import { formatDate } from "../dates.ts";
import { type BriefSource, countOriginsOf, isInStory, type LineDraft } from "./brief-draft.ts";
import { tellContents } from "./tell-contents.ts";

const MOST_LINES = 14;
const MOST_PER_SPEAKER = 3;
/** What commits a speaker weighs more than what comments. */
const WEIGHT: Readonly<Record<StatementType, number>> = {
  threat: 5,
  demand: 5,
  promise: 4,
  denial: 4,
  rejection: 4,
  agreement: 4,
  announcement: 2,
  assessment: 2,
  other: 1,
};

/** Who said what: one line an act of speech, the weightiest of each named speaker, in the order they were said. */
export function tellSaid(source: BriefSource): LineDraft[] {
  const bySpeaker = Map.groupBy(gatherUtterances(source), (utterance) => utterance.speaker);
  return [...bySpeaker.values()]
    .flatMap((utterances) => utterances.sort(byWeight).slice(0, MOST_PER_SPEAKER))
    .sort(byWeight)
    .slice(0, MOST_LINES)
    .sort(byDay)
    .flatMap((utterance) => tellUtterance(source, utterance));
}

interface Utterance {
  readonly id: string;
  readonly speaker: string;
  readonly type: StatementType;
  readonly reports: readonly Statement[];
  readonly weight: number;
  readonly said: string | null;
}

function gatherUtterances(source: BriefSource): Utterance[] {
  const statements = source.draft.readings
    .flatMap((reading) => reading.statements)
    .filter(
      (statement) =>
        statement.speaker.entity !== null &&
        !statement.negated &&
        statement.nestedIn === null &&
        isInStory(source, [statement.span]),
    );
  return [...Map.groupBy(statements, (statement) => statement.utterance)].map(([id, reports]) => {
    const best = reports.reduce((a, b) => (WEIGHT[b.type] > WEIGHT[a.type] ? b : a));
    const articles = new Set(reports.map((report) => report.span.article)).size;
    const quoted = reports.some((report) => report.quoted.length > 0) ? 1 : 0;
    return {
      id,
      speaker: best.speaker.entity as string,
      type: best.type,
      reports,
      weight: WEIGHT[best.type] + articles + quoted,
      said: reports.find((report) => report.said.value !== null)?.said.value ?? null,
    };
  });
}

function tellUtterance(source: BriefSource, { speaker, type, reports, said }: Utterance): LineDraft[] {
  const name = source.entities.get(speaker)?.name;
  if (name === undefined) return [];
  const contents = tellContents(source, reports);
  if (contents === null) return [];
  const { words, withCue } = contents;
  const act = source.words.acts[type];
  const when = said !== null && /^\d{4}-\d\d-\d\d$/.test(said) ? ` (${formatDate(said)})` : "";
  const cites = reports.map(citeWithCondition);
  return [
    {
      section: "said",
      text: withCue ? `${name}${when} ${words}` : `${[name, act].filter(Boolean).join(" ")}${when}: ${words}`,
      cites,
      origins: countOriginsOf(source, cites),
      named: [speaker],
      added: [when],
    },
  ];
}

/** The report's span, reaching over the condition where that stands beside it. */
function citeWithCondition({ span, condition }: Statement): Span {
  if (condition === null) return span;
  return { ...span, start: Math.min(span.start, condition.start), end: Math.max(span.end, condition.end) };
}

function byWeight(a: Utterance, b: Utterance): number {
  return b.weight - a.weight || compareText(a.id, b.id);
}

function byDay(a: Utterance, b: Utterance): number {
  return compareText(a.said ?? "9999", b.said ?? "9999") || byWeight(a, b);
}
