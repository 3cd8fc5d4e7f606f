import type { Joining } from "../../kit/agglomerate-values.ts";
import type { SparseVector } from "../../kit/sparse-vector.ts";
import { makeTermIndex, type SearchBounds } from "../../kit/term-index.ts";
import { listTelling } from "./bundle.ts";
import { type FindOlder, type Part, partOfStory } from "./part.ts";

/** The parts as they stand while they are grouped, each at a place of its own, found by what they tell. */
export interface StandingParts<T> {
  /** Gives the part the next place. */
  enter(part: Part<T>): number;
  leave(place: number): void;
  /** What the parts at some places may be joined to. */
  findNear(asking: readonly number[], joining: Joining<Part<T>>): NearParts<T>;
  /** Where those parts stand that are as asked. */
  places(isMeant: (part: Part<T>) => boolean): readonly number[];
  all(): readonly Part<T>[];
}

export interface NearParts<T> {
  /** The parts that ask, in their order, then what is near them. */
  readonly parts: readonly Part<T>[];
  /** Where each of them stands; null for an older story that is in no part yet. */
  readonly places: readonly (number | null)[];
  /** Pairs of indices into both. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** What is looked at for each part: entries of the index, and parts it is held against. */
const SEARCH: SearchBounds = { budget: 400, most: 6 };

export function makeStandingParts<T>(findOlder: FindOlder): StandingParts<T> {
  const index = makeTermIndex();
  const standing: ({ readonly part: Part<T>; readonly telling: SparseVector } | null)[] = [];
  const placeOfStory = new Map<string, number>();
  const at = (place: number) => standing[place] as { readonly part: Part<T>; readonly telling: SparseVector };
  return {
    enter(part) {
      const telling = listTelling(part.bundle);
      const place = standing.push({ part, telling }) - 1;
      index.add(place, telling.terms);
      for (const { id } of part.stories) placeOfStory.set(id, place);
      return place;
    },
    leave(place) {
      index.remove(place, at(place).telling.terms);
      standing[place] = null;
    },
    findNear(asking, joining) {
      const sight = makeSight<T>();
      for (const place of asking) sight.see(place, at(place).part, place);
      const pairs = asking.flatMap((place, own) => {
        const { part, telling } = at(place);
        const others = index.findNearest(telling, SEARCH).map((other) => sight.see(other, at(other).part, other));
        // Of the many older stories that share some words hardly one fits; the others are not worth a place in sight.
        for (const story of findOlder(telling)) {
          const stands = placeOfStory.get(story.id);
          const older = stands === undefined ? partOfStory<T>(story) : at(stands).part;
          if (older === part || joining.score(part, older) < joining.least) continue;
          others.push(sight.see(stands ?? story.id, older, stands ?? null));
        }
        return others.filter((other) => other !== own).map((other) => [own, other] as const);
      });
      return { parts: sight.parts, places: sight.places, pairs };
    },
    places: (isMeant) => standing.flatMap((each, place) => (each && isMeant(each.part) ? [place] : [])),
    all: () => standing.flatMap((each) => each?.part ?? []),
  };
}

/** Numbers what comes in sight, each part once. */
function makeSight<T>() {
  const parts: Part<T>[] = [];
  const places: (number | null)[] = [];
  const numbers = new Map<number | string, number>();
  return {
    parts,
    places,
    see(key: number | string, part: Part<T>, place: number | null): number {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, parts.length);
      places.push(place);
      return parts.push(part) - 1;
    },
  };
}
