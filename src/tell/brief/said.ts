import { compareText } from "../../kit/compare-text.ts";
import { overlaps } from "../../kit/overlaps.ts";
import type { Span } from "../../model/span.ts";
import type { Statement, StatementType } from "../../model/statement.ts";
import { formatDate } from "../dates.ts";
import { type BriefSource, countOriginsOf, isInStory, type LineDraft, wordsOf } from "./brief-draft.ts";
import { isCopied } from "./copied-spans.ts";
import { shorten } from "./shorten.ts";

const MOST_LINES = 14;
const MOST_PER_SPEAKER = 3;
/** A comma and a blank may stand between a clause and its condition. */
const WIDEST_JOINT = 3;
/** Fewer words tell nothing without the sentence they were cut from. */
const FEWEST_WORDS = 3;
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
  const words = tellContents(source, reports);
  if (words === undefined) return [];
  const when = said !== null && /^\d{4}-\d\d-\d\d$/.test(said) ? ` (${formatDate(said)})` : "";
  const cites = reports.map(citeWithCondition);
  return [
    {
      section: "said",
      text: `${[name, source.words.acts[type]].filter(Boolean).join(" ")}${when}: ${words}`,
      cites,
      origins: countOriginsOf(source, cites),
      named: [speaker],
      added: [when],
    },
  ];
}

/** The content in the words of a witness rather than of its copy; a full quotation keeps marks of its own. */
function tellContents(source: BriefSource, reports: readonly Statement[]): string | undefined {
  const wordings = reports.flatMap((report) => {
    const words = report.mode === "direct" ? tellQuotation(source, report) : tellClause(source, report);
    if (words === null || words.split(" ").length < FEWEST_WORDS) return [];
    return [{ words, isCopy: isCopied(report.span, source.draft.reuse) }];
  });
  wordings.sort(
    (a, b) => Number(a.isCopy) - Number(b.isCopy) || b.words.length - a.words.length || compareText(a.words, b.words),
  );
  return wordings[0]?.words;
}

/** The report's span, reaching over the condition where that stands beside it. */
function citeWithCondition({ span, condition }: Statement): Span {
  if (condition === null) return span;
  return { ...span, start: Math.min(span.start, condition.start), end: Math.max(span.end, condition.end) };
}

function tellQuotation(source: BriefSource, { quoted: [first] }: Statement): string | null {
  const words = first === undefined ? null : shorten(wordsOf(source, first).replace(/[,;]$/, ""));
  return words === null ? null : `“${words}”`;
}

/** A clause with the condition it hangs on: without it, a threat with a way out would be told as a plan. */
function tellClause(source: BriefSource, { content: [first], condition }: Statement): string | null {
  if (first === undefined) return null;
  const clause = dropOpener(source, first);
  if (condition === null || overlaps(clause, condition)) return shorten(wordsOf(source, clause).replace(/[,;]$/, ""));
  const isBehind = condition.start >= clause.end && condition.start - clause.end <= WIDEST_JOINT;
  if (isBehind) return shorten(wordsOf(source, { ...clause, end: condition.end }));
  const [told, hangsOn] = [shorten(wordsOf(source, clause)), shorten(wordsOf(source, condition))];
  return told === null || hangsOn === null ? null : `${told} (${hangsOn})`;
}

/** Content without the conjunction that joined it to its cue, where that says nothing of its own. */
function dropOpener({ tokens, words }: BriefSource, span: Span): Span {
  const inside = tokens.get(span.article)?.filter(({ start, end }) => start >= span.start && end <= span.end) ?? [];
  const [first, second] = inside;
  const isEmpty = first?.start === span.start && words.openers.includes(first.text.toLowerCase());
  return isEmpty && second ? { ...span, start: second.start } : span;
}

function byWeight(a: Utterance, b: Utterance): number {
  return b.weight - a.weight || compareText(a.id, b.id);
}

function byDay(a: Utterance, b: Utterance): number {
  return compareText(a.said ?? "9999", b.said ?? "9999") || byWeight(a, b);
}
