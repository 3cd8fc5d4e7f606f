import { agglomerateValues, type Joining } from "../../kit/agglomerate-values.ts";
import type { SparseVector } from "../../kit/sparse-vector.ts";
import { makeTermIndex, type SearchBounds } from "../../kit/term-index.ts";
import { type Bundle, joinBundles, LEAST_FIT, listTelling, scoreFit } from "./bundle.ts";
import { areKeptApart, joinMarks, type OpenStory } from "./open-story.ts";

/** Articles and older stories that belong together, so far. */
export interface Part<T> {
  readonly articles: readonly T[];
  readonly stories: readonly OpenStory[];
  readonly bundle: Bundle;
  /** By what it is found; null where it was not asked for yet. */
  readonly telling: SparseVector | null;
  readonly pinned: boolean;
  readonly marks: readonly string[];
}

/** What is looked at for each part: entries of the index, and parts it is held against. */
export const SEARCH: SearchBounds = { budget: 400, most: 6 };
/** Most need two or three. */
const MOST_ROUNDS = 6;

/**
 * Groups parts among themselves and with older stories, which `findOlder` gives for what is sought. What was joined in
 * one round asks again in the next: where many copies of a report are nearest to each other, only their whole meets the
 * other reports. Parts without articles are stories that nothing joined. Only where `mayMerge` are two older stories
 * joined. Ties are broken by the order of the parts, so callers sort them. Near linear.
 */
export function groupParts<T>(
  parts: readonly Part<T>[],
  findOlder: (sought: SparseVector) => readonly OpenStory[],
  mayMerge: boolean,
): readonly Part<T>[] {
  const joining: Joining<Part<T>> = {
    score: (a, b) => (mayJoin(a, b, mayMerge) ? scoreFit(a.bundle, b.bundle) : 0),
    join: joinParts,
    least: LEAST_FIT,
  };
  let grouped = parts.map(withTelling);
  let asking = grouped;
  for (let round = 0; round < MOST_ROUNDS && asking.length > 0; round++) {
    const { all, near } = findNear(grouped, asking, findOlder);
    const clusters = agglomerateValues(all, near, joining);
    grouped = clusters.map(({ whole }) => withTelling(whole));
    asking = grouped.filter((_, place) => (clusters[place]?.members.length ?? 0) > 1);
  }
  return grouped;
}

type FoundPart<T> = Part<T> & { readonly telling: SparseVector };

function withTelling<T>(part: Part<T>): FoundPart<T> {
  return { ...part, telling: part.telling ?? listTelling(part.bundle) };
}

/** The pairs worth scoring, as places in `all`: the parts, and the older stories that came in sight. */
function findNear<T>(
  parts: readonly FoundPart<T>[],
  asking: readonly FoundPart<T>[],
  findOlder: (sought: SparseVector) => readonly OpenStory[],
): { all: readonly Part<T>[]; near: readonly (readonly [number, number])[] } {
  const index = makeTermIndex();
  for (const [place, { telling, articles }] of parts.entries())
    if (articles.length > 0) index.add(place, telling.terms);
  const older = asking.map(({ telling }) => findOlder(telling));
  const places = new Map(parts.flatMap(({ stories }, place) => stories.map(({ id }) => [id, place] as const)));
  const all: Part<T>[] = [...parts];
  for (const story of [...new Set(older.flat())].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!places.has(story.id)) places.set(story.id, all.push(partOfStory(story)) - 1);
  }
  const placeOf = new Map(parts.map((part, place) => [part, place]));
  const near = asking.flatMap((part, number) => {
    const own = placeOf.get(part) as number;
    const others = [
      ...index.findNearest(part.telling, SEARCH),
      ...(older[number] as readonly OpenStory[]).map(({ id }) => places.get(id) as number),
    ];
    return others.map((other) => [own, other] as const);
  });
  return { all, near };
}

/** A story alone asks for nothing, and is found among the stories. */
const NOTHING: SparseVector = { terms: new Uint32Array(0), weights: new Float64Array(0) };

function partOfStory<T>(story: OpenStory): Part<T> {
  const { bundle, pinned, marks } = story;
  return { articles: [], stories: [story], bundle, telling: NOTHING, pinned, marks };
}

function mayJoin<T>(a: Part<T>, b: Part<T>, mayMerge: boolean): boolean {
  if (a.pinned || b.pinned || (a.stories.length > 0 && b.stories.length > 0 && !mayMerge)) return false;
  return a.marks.length === 0 || b.marks.length === 0 || !areKeptApart(a.marks, b.marks);
}

function joinParts<T>(a: Part<T>, b: Part<T>): Part<T> {
  return {
    articles: [...a.articles, ...b.articles],
    stories: [...a.stories, ...b.stories],
    bundle: joinBundles(a.bundle, b.bundle),
    telling: null,
    pinned: false,
    marks: joinMarks(a.marks, b.marks),
  };
}
