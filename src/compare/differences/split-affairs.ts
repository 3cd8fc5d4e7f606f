import { listCandidatePairs } from "../../kit/candidate-pairs.ts";
import { splitByStory } from "../../kit/split-by-story.ts";
import { makeUnionFind } from "../../kit/union-find.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Draft, Reading } from "../../model/reading.ts";
import type { ArticleId, Span } from "../../model/span.ts";

/** Named so often in a story, an entity belongs to its cast. */
const CAST = 3;
/** Stories share a cast that hold so many names in common, and so large a share of the smaller cast. */
const FEWEST_SHARED = 4;
const LEAST_SHARED = 0.4;
/** Who is in the cast of more stories than this ties none of them. */
const MOST_STORIES = 60;

/**
 * The draft of each affair by itself: reports are held against each other within a story and between stories of one
 * cast, the episodes of one affair, and never beyond. Other deaths and other troops are other numbers.
 */
export function splitAffairs(draft: Draft): readonly Draft[] {
  const affairs = joinStories(splitByStory(draft.readings, draft.stories));
  const affairOf = new Map(affairs.flatMap((own, index) => own.map(({ article }) => [article.id, index] as const)));
  const at = (span: Span | undefined): number => (span ? (affairOf.get(span.article) ?? -1) : -1);
  const meetings = Map.groupBy(draft.meetings, ({ mentions }) => at(mentions[0]?.span));
  const reuse = Map.groupBy(draft.reuse, ({ a }) => at(a));
  return affairs.map((readings, index) => ({
    ...draft,
    readings,
    meetings: meetings.get(index) ?? [],
    reuse: reuse.get(index) ?? [],
  }));
}

function joinStories(stories: readonly (readonly Reading[])[]): readonly (readonly Reading[])[] {
  const casts = stories.map(listCast);
  const numbers = new Map<EntityId, number>();
  for (const entity of casts.flat()) if (!numbers.has(entity)) numbers.set(entity, numbers.size);
  const features = casts.map((cast) => cast.map((entity) => numbers.get(entity) as number));
  const sets = makeUnionFind(stories.length);
  const bounds = { mostItems: MOST_STORIES, leastWeight: FEWEST_SHARED };
  for (const { a, b, weight } of listCandidatePairs(features, () => 1, bounds)) {
    const smaller = Math.min((casts[a] as EntityId[]).length, (casts[b] as EntityId[]).length);
    if (weight >= LEAST_SHARED * smaller) sets.union(a, b);
  }
  return sets.sets().map((set) => set.flatMap((index) => stories[index] as readonly Reading[]));
}

/** Whom the reports of a story name again and again. */
function listCast(readings: readonly Reading[]): EntityId[] {
  const counts = new Map<EntityId, number>();
  for (const { mentions } of readings) {
    for (const { entity } of mentions) if (entity !== null) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= CAST).map(([entity]) => entity);
}

/** The affair of each article, by number. */
export function indexAffairs(affairs: readonly Draft[]): ReadonlyMap<ArticleId, number> {
  return new Map(affairs.flatMap(({ readings }, index) => readings.map(({ article }) => [article.id, index] as const)));
}
