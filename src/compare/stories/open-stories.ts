import type { SparseVector } from "../../kit/sparse-vector.ts";
import { makeTermIndex, type SearchBounds } from "../../kit/term-index.ts";
import { listTelling } from "./bundle.ts";
import type { OpenStory } from "./open-story.ts";

/** The stories that may still grow, found by what they tell. */
export interface OpenStories {
  get(id: string): OpenStory | undefined;
  all(): readonly OpenStory[];
  /** Adds stories, or their newer state, under a day of the stream. */
  put(stories: readonly OpenStory[], day: number | null): void;
  remove(id: string): void;
  /** Those that share most with what is sought (`listTelling`), the best first. */
  findNearest(sought: SparseVector): readonly OpenStory[];
  /** Takes out the stories that did not change since before `day`, and the oldest of too many. */
  expire(day: number | null): readonly OpenStory[];
}

/** More than this stay open only in a stream without days, or one far denser than a day of the world's press. */
const MOST_OPEN = 400_000;
/**
 * What is looked at for each search. Many open stories share the words of what is sought and few its names: with more of
 * both, searches take longer and the stories of the measured streams are no better.
 */
const SEARCH: SearchBounds = { budget: 100, most: 4 };

interface Layer {
  readonly day: number | null;
  /** The stories put then, by their places in the index of terms, which only ascend. */
  readonly places: readonly number[];
}

/**
 * A story that changes is put again, in a new place, and its older place is passed over: so what has not changed for
 * long is what stands in the oldest places, and falls out with them.
 */
export function makeOpenStories(known: readonly OpenStory[] = []): OpenStories {
  const index = makeTermIndex();
  const stories = new Map<number, OpenStory>();
  const places = new Map<string, number>();
  let layers: readonly Layer[] = [];
  let next = 0;
  const remove = (id: string): void => {
    const place = places.get(id);
    if (place === undefined) return;
    index.remove(place, listTelling((stories.get(place) as OpenStory).bundle).terms);
    stories.delete(place);
    places.delete(id);
  };
  const put = (added: readonly OpenStory[], day: number | null): void => {
    const own = added.map((story) => {
      remove(story.id);
      const place = next++;
      stories.set(place, story);
      places.set(story.id, place);
      index.add(place, listTelling(story.bundle).terms);
      return place;
    });
    if (own.length > 0) layers = [...layers, { day, places: own }];
  };
  for (const [day, own] of Map.groupBy(known, ({ touched }) => touched)) put(own, day);
  return {
    get: (id) => stories.get(places.get(id) ?? -1),
    all: () => [...stories.values()],
    put,
    remove,
    findNearest: (sought) => index.findNearest(sought, SEARCH).map((place) => stories.get(place) as OpenStory),
    expire(day) {
      const isOld = (layer: Layer): boolean => day !== null && (layer.day === null || layer.day < day);
      const gone: OpenStory[] = [];
      for (let [oldest] = layers; oldest && (isOld(oldest) || stories.size > MOST_OPEN); [oldest] = layers) {
        const own = oldest.places.flatMap((place) => stories.get(place) ?? []);
        for (const { id } of own) remove(id);
        gone.push(...own);
        layers = layers.slice(1);
      }
      index.forgetBelow(layers[0]?.places[0] ?? next);
      return gone;
    },
  };
}
