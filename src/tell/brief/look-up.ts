import { indexBySpan } from "../../kit/index-by-span.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import type { Mention } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import type { BriefSource, LineDraft } from "./brief-draft.ts";

/** Whether an entity is mentioned within a span. */
export function speaksOf({ mentions }: BriefSource, span: Span, entity: string): boolean {
  const inArticle = mentions.get(span.article);
  return inArticle !== undefined && mentionsAt(inArticle)(span).some((mention) => mention.entity === entity);
}

/** The statements of which some words of the content stand in a span. */
export function contentsAt({ draft }: BriefSource, span: Span): readonly Statement[] {
  return statementsBy(draft.readings).content(span);
}

/** The statements whose cues stand in a span. */
export function cuesAt({ draft }: BriefSource, span: Span): readonly Statement[] {
  return statementsBy(draft.readings).cue(span);
}

/** Whether words only tell the term of a condition ("unless they are shut by Friday"): nobody has planned or done that. */
export function standsInCondition({ draft }: BriefSource, spans: readonly Span[]): boolean {
  const { condition } = statementsBy(draft.readings);
  return spans.some((span) => condition(span).length > 0);
}

/** Whether words stand in a paragraph, and in no headline or caption. */
export function isRunningText({ articles }: BriefSource, { article, start }: Span): boolean {
  const block = articles.get(article)?.blocks.find((each) => each.start <= start && start < each.end);
  return block?.kind === "paragraph";
}

/** Tells of some places whether a line rests on one of them. */
export function toldAt(told: readonly Pick<LineDraft, "cites">[]): (spans: readonly Span[]) => boolean {
  const at = indexBySpan(told, ({ cites }) => cites);
  return (spans) => spans.some((span) => at(span).length > 0);
}

const mentionsAt = memoizeByObject((mentions: readonly Mention[]) => indexBySpan(mentions, ({ span }) => [span]));

const statementsBy = memoizeByObject((readings: readonly Reading[]) => {
  const statements = readings.flatMap((reading) => reading.statements);
  return {
    content: indexBySpan(statements, ({ content }) => content),
    cue: indexBySpan(statements, ({ cue }) => cue),
    condition: indexBySpan(statements, ({ condition }) => (condition === null ? [] : [condition])),
  };
});
