import { indexBySpan } from "../../kit/index-by-span.ts";
import type { Span } from "../../model/span.ts";
import type { Carriage } from "./carry-spans.ts";

/** Half of the shorter of two spans makes them the same place. */
const LEAST_SHARE = 0.5;

export interface Matching<T> {
  /** The item of the earlier account that one of the later goes on from; undefined where there is none. */
  earlierOf(later: T): T | undefined;
  /** Whether one of the later goes on from it and has lost none of its places to another. */
  isWhole(later: T): boolean;
  /** Items of the earlier account, still resting on words the later has, that none of the later goes on from. */
  readonly left: readonly { readonly item: T; readonly spans: readonly Span[] }[];
}

/**
 * Matches the items of a layer across two accounts, whatever their ids: one goes on from that which shares most places with it
 * and has the same key. Of several that could go on from one (it was split), the one that shares most does.
 */
export function matchItems<T>(
  earlier: readonly T[],
  later: readonly T[],
  { carry }: Carriage,
  spansOf: (item: T) => readonly Span[],
  keyOf: (item: T) => string = () => "",
): Matching<T> {
  const carried = new Map(earlier.map((item) => [item, spansOf(item).flatMap((span) => carry(span) ?? [])] as const));
  const findAt = indexBySpan(earlier, (item) => carried.get(item) ?? []);
  const pairs: Pair<T>[] = [];
  const continued = new Set<T>();
  for (const item of later) {
    const shared = new Map<T, number>();
    for (const span of spansOf(item)) {
      for (const candidate of findAt(span)) {
        if (keyOf(candidate) !== keyOf(item)) continue;
        if (carried.get(candidate)?.some((own) => isSamePlace(own, span))) {
          shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
        }
      }
    }
    for (const [candidate, places] of shared) {
      pairs.push({ earlier: candidate, later: item, places });
      continued.add(candidate);
    }
  }
  const matches = takeBest(pairs);
  const left = earlier.flatMap((item) => {
    const spans = carried.get(item) ?? [];
    return continued.has(item) || spans.length === 0 ? [] : [{ item, spans }];
  });
  return {
    earlierOf: (item) => matches.get(item)?.earlier,
    isWhole: (item) => {
      const match = matches.get(item);
      return match !== undefined && match.places >= (carried.get(match.earlier)?.length ?? 0);
    },
    left,
  };
}

interface Pair<T> {
  readonly earlier: T;
  readonly later: T;
  /** How many places they share. */
  readonly places: number;
}

/** Each item in one pair at most, those that share most first. */
function takeBest<T>(pairs: Pair<T>[]): ReadonlyMap<T, Pair<T>> {
  const taken = new Map<T, Pair<T>>();
  const used = new Set<T>();
  for (const pair of pairs.sort((a, b) => b.places - a.places)) {
    if (taken.has(pair.later) || used.has(pair.earlier)) continue;
    taken.set(pair.later, pair);
    used.add(pair.earlier);
  }
  return taken;
}

function isSamePlace(a: Span, b: Span): boolean {
  if (a.article !== b.article) return false;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= LEAST_SHARE * Math.min(a.end - a.start, b.end - b.start);
}
