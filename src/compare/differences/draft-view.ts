import type { Entity, EntityId } from "../../model/entity.ts";
import type { Draft, Reading } from "../../model/reading.ts";
import type { ArticleId, Span } from "../../model/span.ts";

/** The draft with what the finders of differences look up. */
export interface DraftView {
  readonly draft: Draft;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly readings: ReadonlyMap<ArticleId, Reading>;
  /** The words of a span, white space made even. */
  wordsAt(span: Span): string;
  nameOf(entity: EntityId | null): string | null;
}

export function viewDraft(draft: Draft): DraftView {
  const entities = new Map(draft.entities.map((entity) => [entity.id, entity]));
  const readings = new Map(draft.readings.map((reading) => [reading.article.id, reading]));
  return {
    draft,
    entities,
    readings,
    wordsAt: ({ article, start, end }) =>
      (readings.get(article)?.article.text.slice(start, end) ?? "").replace(/\s+/g, " ").trim(),
    nameOf: (entity) => (entity === null ? null : (entities.get(entity)?.name ?? null)),
  };
}
