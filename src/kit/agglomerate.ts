import { makeHeap } from "./heap.ts";

/** How alike two items are; pairs that are not listed are not alike at all. */
export interface Likeness {
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly likeness: number;
}

export interface AgglomerationRules {
  /** What members of one group are expected to be like, before any are seen. */
  readonly expected: number;
  /** How many seen pairs that expectation is worth. */
  readonly trust: number;
  /** Groups are joined while they are at least this share as like each other as their own members are. */
  readonly least: number;
}

/** A group under way: `within` is the summed likeness of its pairs, `near` the summed likeness to other groups. */
interface Group {
  readonly members: number[];
  within: number;
  readonly near: Map<number, number>;
}

interface Offer {
  readonly score: number;
  readonly a: number;
  readonly b: number;
  readonly sizeA: number;
  readonly sizeB: number;
}

/**
 * Agglomerative clustering by average link on a sparse graph, relative to cohesion: two groups are joined while the mean
 * likeness between them is at least `least` times the geometric mean of that within them (shrunk towards `expected`).
 * So two tight groups that touch stay apart, and a loose one may grow. `start` gives groups that are joined already.
 * Ties are broken by the smallest members, so the order of `likenesses` does not matter. Groups and their members come
 * out in ascending order. Time is near linear in the number of likenesses.
 */
export function agglomerate(
  size: number,
  likenesses: readonly Likeness[],
  rules: AgglomerationRules,
  start: readonly (readonly number[])[] = [],
): number[][] {
  const groups = startGroups(size, likenesses, start);
  const offers = makeHeap<Offer>(comesFirst);
  const offer = (a: number, b: number): void => {
    const [first, second] = [groups.get(Math.min(a, b)) as Group, groups.get(Math.max(a, b)) as Group];
    const score = scoreJoin(first, second, Math.max(a, b), rules);
    if (score < rules.least) return;
    offers.push({
      score,
      a: Math.min(a, b),
      b: Math.max(a, b),
      sizeA: first.members.length,
      sizeB: second.members.length,
    });
  };
  for (const [a, group] of groups) for (const b of group.near.keys()) if (a < b) offer(a, b);
  for (let best = offers.pop(); best; best = offers.pop()) {
    const [a, b] = [groups.get(best.a), groups.get(best.b)];
    if (a?.members.length !== best.sizeA || b?.members.length !== best.sizeB) continue;
    join(groups, best.a, best.b);
    for (const other of a.near.keys()) offer(best.a, other);
  }
  return [...groups.values()]
    .map(({ members }) => members.sort((x, y) => x - y))
    .sort((x, y) => (x[0] as number) - (y[0] as number));
}

function startGroups(
  size: number,
  likenesses: readonly Likeness[],
  start: readonly (readonly number[])[],
): Map<number, Group> {
  const groups = new Map<number, Group>();
  for (let item = 0; item < size; item++) groups.set(item, { members: [item], within: 0, near: new Map() });
  for (const { a, b, likeness } of likenesses) {
    if (likeness <= 0 || a === b) continue;
    groups.get(a)?.near.set(b, likeness);
    groups.get(b)?.near.set(a, likeness);
  }
  for (const members of start) {
    const [first, ...others] = [...members].sort((x, y) => x - y);
    for (const other of others) join(groups, first as number, other);
  }
  return groups;
}

function scoreJoin(a: Group, b: Group, keyOfB: number, rules: AgglomerationRules): number {
  const between = (a.near.get(keyOfB) ?? 0) / (a.members.length * b.members.length);
  return between / Math.sqrt(cohesion(a, rules) * cohesion(b, rules));
}

function cohesion({ members, within }: Group, { expected, trust }: AgglomerationRules): number {
  const pairs = (members.length * (members.length - 1)) / 2;
  return (trust * expected + within) / (trust + pairs);
}

/** Joins group `b` into group `a`. */
function join(groups: Map<number, Group>, a: number, b: number): void {
  const [kept, gone] = [groups.get(a) as Group, groups.get(b) as Group];
  kept.within += gone.within + (kept.near.get(b) ?? 0);
  kept.members.push(...gone.members);
  kept.near.delete(b);
  for (const [other, likeness] of gone.near) {
    if (other === a) continue;
    const sum = (kept.near.get(other) ?? 0) + likeness;
    kept.near.set(other, sum);
    const near = (groups.get(other) as Group).near;
    near.set(a, sum);
    near.delete(b);
  }
  groups.delete(b);
}

function comesFirst(left: Offer, right: Offer): boolean {
  if (left.score !== right.score) return left.score > right.score;
  return left.a !== right.a ? left.a < right.a : left.b < right.b;
}
