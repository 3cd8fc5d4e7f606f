import { hashText } from "./hash.ts";

/** Weights of terms, ascending by the number of the term; what is not listed weighs nothing. Never changed once made. */
export interface SparseVector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

export const EMPTY_VECTOR: SparseVector = { terms: new Uint32Array(0), weights: new Float64Array(0) };

/** The number of a term: 32 bits of its hash. Of five million terms one in two thousand shares its number. */
export function numberTerm(term: string): number {
  return hashText(term) >>> 0;
}

/** The `most` heaviest of the terms, brought to length 1. */
export function makeUnitVector(weights: ReadonlyMap<string, number>, most: number): SparseVector {
  const numbered = new Map<number, number>();
  for (const [term, weight] of weights) {
    const number = numberTerm(term);
    if (weight > 0) numbered.set(number, (numbered.get(number) ?? 0) + weight);
  }
  const kept = [...numbered].sort(byWeight).slice(0, most);
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return fromEntries(kept.map(([term, weight]) => [term, weight / length]));
}

/** The sum of the products of the weights of shared terms; of unit vectors the cosine. Linear in the terms of both. */
export function multiplyVectors(a: SparseVector, b: SparseVector): number {
  const [termsA, termsB] = [a.terms, b.terms];
  let sum = 0;
  for (let i = 0, j = 0; i < termsA.length && j < termsB.length; ) {
    const order = (termsA[i] as number) - (termsB[j] as number);
    if (order === 0) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (order < 0) i++;
    else j++;
  }
  return sum;
}

/** The sum of two vectors, without its lightest terms where it has more than `most`. */
export function addVectors(a: SparseVector, b: SparseVector, most = Number.POSITIVE_INFINITY): SparseVector {
  const entries: [number, number][] = [];
  let j = 0;
  for (let i = 0; i < a.terms.length; i++) {
    const term = a.terms[i] as number;
    for (; j < b.terms.length && (b.terms[j] as number) < term; j++) entries.push(entryAt(b, j));
    const shared = b.terms[j] === term ? (b.weights[j++] as number) : 0;
    entries.push([term, (a.weights[i] as number) + shared]);
  }
  for (; j < b.terms.length; j++) entries.push(entryAt(b, j));
  return fromEntries(entries.length > most ? entries.sort(byWeight).slice(0, most) : entries);
}

/** The terms of most weight, heaviest first. */
export function listHeaviest(vector: SparseVector, most: number): readonly (readonly [term: number, weight: number])[] {
  return Array.from(vector.terms, (_, index) => entryAt(vector, index))
    .sort(byWeight)
    .slice(0, most);
}

function fromEntries(entries: [number, number][]): SparseVector {
  entries.sort((left, right) => left[0] - right[0]);
  return {
    terms: Uint32Array.from(entries, ([term]) => term),
    weights: Float64Array.from(entries, ([, weight]) => weight),
  };
}

function entryAt({ terms, weights }: SparseVector, index: number): [number, number] {
  return [terms[index] as number, weights[index] as number];
}

/** Heaviest first; of equals the lower number, so that what is cut does not depend on the order of the terms. */
function byWeight(left: readonly [number, number], right: readonly [number, number]): number {
  return right[1] - left[1] || left[0] - right[0];
}
