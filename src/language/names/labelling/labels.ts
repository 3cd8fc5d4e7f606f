import type { EntityType } from "../../../model/entity.ts";

/** What a label says a name is; "other" is everything else that has a name of its own. */
export const LABEL_TYPES = ["person", "place", "organisation", "other"] as const;

export type LabelType = (typeof LABEL_TYPES)[number];

/** The label for a type of entity. */
export function labelTypeOf(type: EntityType): LabelType {
  if (type === "country") return "place";
  return type === "person" || type === "place" || type === "organisation" ? type : "other";
}

/** Where in a name a word stands. */
const PLACES = ["first", "inside", "last", "alone"] as const;

export const OUTSIDE_LABEL = 0;

/** Outside, and for each type the four places. */
export const LABEL_COUNT = 1 + LABEL_TYPES.length * PLACES.length;

const FIRST = 0;
const INSIDE = 1;
const LAST = 2;
const ALONE = 3;

/** A labelled stretch of words: `first` (inclusive) to `last` (exclusive). */
export interface LabelledName {
  readonly first: number;
  readonly last: number;
  readonly type: LabelType;
}

/** The labels of `count` words with these names, which must not overlap. */
export function encodeLabels(names: readonly LabelledName[], count: number): Uint8Array {
  const labels = new Uint8Array(count);
  for (const { first, last, type } of names) {
    const base = 1 + LABEL_TYPES.indexOf(type) * PLACES.length;
    for (let at = first; at < last; at++) labels[at] = base + INSIDE;
    labels[first] = base + FIRST;
    labels[last - 1] = last - first === 1 ? base + ALONE : base + LAST;
  }
  return labels;
}

/** The names that a row of labels marks. A name that never ends well ends where its type does. */
export function decodeLabels(labels: Uint8Array): readonly LabelledName[] {
  const names: LabelledName[] = [];
  for (let at = 0; at < labels.length; ) {
    const type = typeOfLabel(labels[at] as number);
    if (type === null) {
      at++;
      continue;
    }
    let last = at + 1;
    while (last < labels.length && goesOn(labels[last - 1] as number, labels[last] as number)) last++;
    names.push({ first: at, last, type });
    at = last;
  }
  return names;
}

/** Whether a word labelled `label` may follow one labelled `before`: a name begins and ends as a whole. */
export function mayFollow(before: number, label: number): boolean {
  const opened = before !== OUTSIDE_LABEL && (placeOf(before) === FIRST || placeOf(before) === INSIDE);
  if (!opened) return label === OUTSIDE_LABEL || placeOf(label) === FIRST || placeOf(label) === ALONE;
  return goesOn(before, label);
}

export function typeOfLabel(label: number): LabelType | null {
  return label === OUTSIDE_LABEL ? null : (LABEL_TYPES[Math.floor((label - 1) / PLACES.length)] ?? null);
}

function goesOn(before: number, label: number): boolean {
  const place = placeOf(label);
  return (
    (place === INSIDE || place === LAST) &&
    (placeOf(before) === FIRST || placeOf(before) === INSIDE) &&
    typeOfLabel(before) === typeOfLabel(label)
  );
}

function placeOf(label: number): number {
  return label === OUTSIDE_LABEL ? -1 : (label - 1) % PLACES.length;
}
