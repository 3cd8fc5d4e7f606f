import { indexBySpan } from "../../kit/index-by-span.ts";
import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import type { Entity, EntityId, Mention } from "../../model/entity.ts";
import type { Figure } from "../../model/figure.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Draft, Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import type { Time } from "../../model/time.ts";
import { type ComparisonSets, comparisonSets, listMeanings } from "./comparison-sets.ts";

/** The draft of one affair with what the finders of differences look up. */
export interface DraftView {
  readonly draft: Draft;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly readings: ReadonlyMap<ArticleId, Reading>;
  readonly sets: ComparisonSets;
  /** For each word of a group of one meaning, what stands for the group. */
  readonly meanings: ReadonlyMap<string, string>;
  /** The words of a span, white space made even. */
  wordsAt(span: Span): string;
  nameOf(entity: EntityId | null): string | null;
  /** The whole sentence that a span stands in; the span itself where it stands in none. */
  sentenceAt(span: Span): Span;
  tokensIn(span: Span): readonly Token[];
  mentionsIn(span: Span): readonly Mention[];
  timesIn(span: Span): readonly Time[];
  figuresIn(span: Span): readonly Figure[];
  /** What is said, by whomever, in words that the span touches. */
  statementsIn(span: Span): readonly Statement[];
}

/** `entities` are those of the account, indexed once for all affairs. */
export function viewDraft(draft: Draft, entities: ReadonlyMap<EntityId, Entity>, lexicon: Lexicon): DraftView {
  const readings = new Map(draft.readings.map((reading) => [reading.article.id, reading]));
  return {
    draft,
    entities,
    readings,
    sets: comparisonSets(lexicon),
    meanings: listMeanings(lexicon),
    wordsAt: ({ article, start, end }) =>
      (readings.get(article)?.article.text.slice(start, end) ?? "").replace(/\s+/g, " ").trim(),
    nameOf: (entity) => (entity === null ? null : (entities.get(entity)?.name ?? null)),
    sentenceAt: (span) => {
      const [sentence] = listOverlapping(readings.get(span.article)?.sentences ?? [], span);
      return sentence ? { article: span.article, start: sentence.start, end: sentence.end } : span;
    },
    tokensIn: (span) => listOverlapping(readings.get(span.article)?.tokens ?? [], span),
    mentionsIn: makeFinder(readings, ({ mentions }) => mentions),
    timesIn: makeFinder(readings, ({ times }) => times),
    figuresIn: makeFinder(readings, ({ figures }) => figures),
    statementsIn: makeFinder(readings, ({ statements }) => statements),
  };
}

/** Finds what a span touches, in the order of its article; an article is indexed when it is first asked for. */
function makeFinder<T extends { readonly span: Span }>(
  readings: ReadonlyMap<ArticleId, Reading>,
  itemsOf: (reading: Reading) => readonly T[],
): (span: Span) => readonly T[] {
  const finders = new Map<ArticleId, (span: Span) => readonly T[]>();
  return (at) => {
    const reading = readings.get(at.article);
    if (!reading) return [];
    const find = finders.get(at.article) ?? indexBySpan(itemsOf(reading), ({ span }) => [span]);
    finders.set(at.article, find);
    return find(at);
  };
}
