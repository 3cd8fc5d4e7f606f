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
  const field = makeField<T>(findOlder);
  let asking = parts.map(field.enter);
  for (let round = 0; round < MOST_ROUNDS && asking.length > 0; round++) {
    const { values, places, near } = field.findNear(asking, joining);
    asking = [];
    for (const { members, whole } of agglomerateValues(values, near, joining)) {
      if (members.length === 1) continue;
      for (const member of members) field.leave(places[member] as number);
      asking.push(field.enter(whole));
    }
  }
  return field.all();
}

type FoundPart<T> = Part<T> & { readonly telling: SparseVector };

/** The parts as they stand, each at a place of its own; places only ascend. */
interface Field<T> {
  enter(part: Part<T>): number;
  /** Takes out a part that was joined to others; of a story that is at no place, nothing. */
  leave(place: number): void;
  findNear(asking: readonly number[], joining: Joining<Part<T>>): Near<T>;
  all(): readonly Part<T>[];
}

interface Near<T> {
  readonly values: readonly Part<T>[];
  /** Where each value stands; -1 for an older story that came in sight. */
  readonly places: readonly number[];
  readonly near: readonly (readonly [number, number])[];
}

function makeField<T>(findOlder: (sought: SparseVector) => readonly OpenStory[]): Field<T> {
  const index = makeTermIndex();
  const parts: (FoundPart<T> | null)[] = [];
  /** The parts that older stories are in. */
  const standing = new Map<string, number>();
  return {
    enter(part) {
      const found = { ...part, telling: part.telling ?? listTelling(part.bundle) };
      const place = parts.push(found) - 1;
      index.add(place, found.telling.terms);
      for (const { id } of part.stories) standing.set(id, place);
      return place;
    },
    leave(place) {
      const part = parts[place];
      if (!part) return;
      index.remove(place, part.telling.terms);
      parts[place] = null;
    },
    findNear(asking, joining) {
      const values: Part<T>[] = [];
      const places: number[] = [];
      const numbers = new Map<number | string, number>();
      const numberOf = (key: number | string, value: Part<T>, place: number): number => {
        const known = numbers.get(key);
        if (known !== undefined) return known;
        places.push(place);
        numbers.set(key, values.length);
        return values.push(value) - 1;
      };
      const near: (readonly [number, number])[] = [];
      for (const place of asking) numberOf(place, parts[place] as FoundPart<T>, place);
      for (const [own, place] of asking.entries()) {
        const part = parts[place] as FoundPart<T>;
        for (const other of index.findNearest(part.telling, SEARCH))
          if (other !== place) near.push([own, numberOf(other, parts[other] as FoundPart<T>, other)]);
        for (const story of findOlder(part.telling)) {
          const stands = standing.get(story.id);
          if (stands === place) continue;
          const value = stands === undefined ? partOfStory<T>(story) : (parts[stands] as FoundPart<T>);
          if (joining.score(part, value) > 0) near.push([own, numberOf(stands ?? story.id, value, stands ?? -1)]);
        }
      }
      return { values, places, near };
    },
    all: () => parts.filter((part) => part !== null),
  };
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
