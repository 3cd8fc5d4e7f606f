import { compareText } from "../../kit/compare-text.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import type { OriginCount } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import type { Statement, StatementType } from "../../model/statement.ts";
import type { BriefSection } from "../../model/telling.ts";
import { formatDate } from "../dates.ts";
import { type BriefSource, countOriginsOf, isInStory, type LineDraft } from "./brief-draft.ts";
import { speaksOf } from "./look-up.ts";
import { tellContents } from "./tell-contents.ts";

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

/** An act of speech of a known speaker, with every report of it. */
export interface Utterance {
  readonly id: string;
  readonly speaker: string;
  readonly reports: readonly Statement[];
  readonly weight: number;
  readonly said: string | null;
  readonly origins: OriginCount;
}

/** The acts of speech of a story whose speakers are known, without those that deny having been made or stand in another. */
export const listUtterances = memoizeByObject((source: BriefSource): readonly Utterance[] => {
  const statements = source.draft.readings
    .flatMap((reading) => reading.statements)
    .filter(({ speaker, negated, nestedIn, span }) => {
      return speaker.entity !== null && !negated && nestedIn === null && isInStory(source, [span]);
    });
  return [...Map.groupBy(statements, ({ utterance }) => utterance)].map(([id, reports]) =>
    makeUtterance(source, id, reports),
  );
});

function makeUtterance(source: BriefSource, id: string, reports: readonly Statement[]): Utterance {
  const best = reports.reduce((a, b) => (WEIGHT[b.type] > WEIGHT[a.type] ? b : a));
  const spans = reports.map(({ span }) => span);
  const articles = new Set(spans.map(({ article }) => article)).size;
  const quoted = reports.some((report) => report.quoted.length > 0) ? 1 : 0;
  return {
    id,
    speaker: best.speaker.entity as string,
    reports,
    weight: WEIGHT[best.type] + articles + quoted,
    said: reports.find((report) => report.said.value !== null)?.said.value ?? null,
    origins: countOriginsOf(source, spans),
  };
}

/** Who said it, when, and the words; nothing where no report has words that can be read alone. */
export function tellUtterance(source: BriefSource, utterance: Utterance, section: BriefSection): LineDraft[] {
  const { speaker, reports, origins } = utterance;
  const text = tellWords(source, utterance);
  if (text === null) return [];
  const cites = citeSpeaker(source, speaker, reports);
  return [{ section, text, cites, origins, named: [speaker], added: [tellDay(utterance)] }];
}

/** "Ada Brenn (3 Mar 2031) warned that …", "Ada Brenn (3 Mar 2031): “…”"; null where no report can be read alone. */
export function tellWords(source: BriefSource, utterance: Utterance): string | null {
  const name = source.entities.get(utterance.speaker)?.name;
  const contents = name === undefined ? null : tellContents(source, utterance.reports);
  if (name === undefined || contents === null) return null;
  const { words, withCue, verb } = contents;
  const day = tellDay(utterance);
  const when = day === "" ? "" : ` (${day})`;
  return withCue ? `${name}${when} ${words}` : `${[name, verb].filter(Boolean).join(" ")}${when}: ${words}`;
}

/** The day it was said; empty where it is not known to the day. */
export function tellDay({ said }: Utterance): string {
  return said !== null && /^\d{4}-\d\d-\d\d$/.test(said) ? formatDate(said) : "";
}

/** The reports, and where none of them names the speaker, the words elsewhere that do. */
function citeSpeaker(source: BriefSource, speaker: string, reports: readonly Statement[]): Span[] {
  const cites = reports.map(citeWithCondition);
  if (cites.some((cite) => speaksOf(source, cite, speaker))) return cites;
  const named = reports.flatMap(({ speaker: { surface } }) => surface ?? []);
  return [...cites, ...named.filter((surface) => speaksOf(source, surface, speaker)).slice(0, 1)];
}

/** The report's span, reaching over the condition where that stands beside it. */
function citeWithCondition({ span, condition }: Statement): Span {
  if (condition === null) return span;
  return { ...span, start: Math.min(span.start, condition.start), end: Math.max(span.end, condition.end) };
}

export function byWeight(a: Utterance, b: Utterance): number {
  return b.weight - a.weight || compareText(a.id, b.id);
}
