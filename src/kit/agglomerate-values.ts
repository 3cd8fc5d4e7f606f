import { type Heap, makeHeap } from "./heap.ts";

/** How values are joined to larger ones. Both functions are symmetrical. */
export interface Joining<T> {
  /** How well the two fit together. */
  score(a: T, b: T): number;
  join(a: T, b: T): T;
  /** What scores less stays apart. */
  readonly least: number;
}

/** What was joined: indices into the items, ascending, and the value that they make together. */
export interface Cluster<T> {
  readonly members: readonly number[];
  readonly whole: T;
}

interface Group<T> {
  readonly members: number[];
  /** The smallest member. */
  readonly first: number;
  readonly whole: T;
  /** Keys of the groups it may be joined to. */
  readonly near: Set<number>;
}

interface Offer {
  readonly score: number;
  /** Keys and smallest members of two groups, and how many members they have; the smaller first member comes first. */
  readonly a: number;
  readonly b: number;
  readonly firstA: number;
  readonly firstB: number;
  readonly size: number;
}

interface Work<T> {
  readonly groups: Map<number, Group<T>>;
  readonly offers: Heap<Offer>;
  readonly joining: Joining<T>;
}

/** With so many groups near it, a joined group is scored anew only against those that the smaller part brings. */
const MANY = 64;

/**
 * Agglomerative clustering of values that can themselves be joined (sums of vectors, say), so that no join needs the
 * pairs of its members: at each step the two groups that fit best are joined, while they score `least` or more. Only
 * pairs in `near`, and groups brought near by a join, are looked at. The order of `near` does not matter; ties are
 * broken by the smallest members, so callers sort the items. Clusters come out by their smallest members. Near linear
 * in the number of pairs: a group with many others near it keeps their old scores until they come up.
 */
export function agglomerateValues<T>(
  items: readonly T[],
  near: Iterable<readonly [number, number]>,
  joining: Joining<T>,
): readonly Cluster<T>[] {
  const groups = startGroups(items, near);
  const work: Work<T> = { groups, offers: makeHeap<Offer>(comesFirst), joining };
  for (const [a, group] of groups) for (const b of group.near) if (a < b) offer(work, a, b);
  while (offerDelayed(work, joinAll(work)));
  return [...groups.values()]
    .map(({ members, whole }) => ({ members: members.sort((x, y) => x - y), whole }))
    .sort((x, y) => (x.members[0] as number) - (y.members[0] as number));
}

function startGroups<T>(items: readonly T[], near: Iterable<readonly [number, number]>): Map<number, Group<T>> {
  const groups = new Map<number, Group<T>>(
    items.map((whole, first) => [first, { members: [first], first, whole, near: new Set() }]),
  );
  for (const [a, b] of near) {
    if (a === b) continue;
    groups.get(a)?.near.add(b);
    groups.get(b)?.near.add(a);
  }
  return groups;
}

/** Takes the best offers until none is left; gives the keys of groups whose scores were in part put off on the way. */
function joinAll<T>(work: Work<T>): ReadonlySet<number> {
  const { groups, offers } = work;
  const delayed = new Set<number>();
  for (let best = offers.pop(); best; best = offers.pop()) {
    const [a, b] = [groups.get(best.a), groups.get(best.b)];
    if (!a || !b) continue;
    if (a.members.length + b.members.length !== best.size) offer(work, best.a, best.b);
    else {
      const { key, all } = join(work, best.a, best.b);
      if (!all) delayed.add(key);
    }
  }
  return delayed;
}

/** Offers what was put off; tells whether any of it is good enough. */
function offerDelayed<T>(work: Work<T>, delayed: ReadonlySet<number>): boolean {
  let found = false;
  for (const key of delayed)
    for (const other of work.groups.get(key)?.near ?? []) if (offer(work, key, other)) found = true;
  return found;
}

function offer<T>({ groups, offers, joining }: Work<T>, x: number, y: number): boolean {
  const [groupX, groupY] = [groups.get(x) as Group<T>, groups.get(y) as Group<T>];
  const [a, b, one, other] = groupX.first < groupY.first ? [x, y, groupX, groupY] : [y, x, groupY, groupX];
  const score = joining.score(one.whole, other.whole);
  if (score < joining.least) return false;
  const size = one.members.length + other.members.length;
  offers.push({ score, a, b, firstA: one.first, firstB: other.first, size });
  return true;
}

/** Joins two groups under the key of the one with more near it; tells whether all of those were scored anew. */
function join<T>(work: Work<T>, a: number, b: number): { readonly key: number; readonly all: boolean } {
  const { groups, joining } = work;
  const [groupA, groupB] = [groups.get(a) as Group<T>, groups.get(b) as Group<T>];
  const [key, kept, goneKey, gone] =
    groupA.near.size < groupB.near.size ? [b, groupB, a, groupA] : [a, groupA, b, groupB];
  const { near, members } = kept;
  near.delete(goneKey);
  gone.near.delete(key);
  for (const other of gone.near) {
    near.add(other);
    const beyond = (groups.get(other) as Group<T>).near;
    beyond.delete(goneKey);
    beyond.add(key);
  }
  for (const member of gone.members) members.push(member);
  groups.set(key, { members, first: groupA.first, whole: joining.join(groupA.whole, groupB.whole), near });
  groups.delete(goneKey);
  const all = near.size <= MANY;
  for (const other of all ? near : gone.near) offer(work, key, other);
  return { key, all };
}

function comesFirst(left: Offer, right: Offer): boolean {
  if (left.score !== right.score) return left.score > right.score;
  return left.firstA !== right.firstA ? left.firstA < right.firstA : left.firstB < right.firstB;
}
