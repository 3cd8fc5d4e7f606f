import { findLargest } from "./find-largest.ts";
import { hashText } from "./hash.ts";

/** Weights of terms, ascending by the number of the term; what is not listed weighs nothing. Never changed once made. */
export interface SparseVector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

/** The number of a term: 32 bits of its hash. Of five million terms one in two thousand shares its number. */
export function numberTerm(term: string): number {
  return hashText(term) >>> 0;
}

/** The `most` heaviest of the terms, brought to length 1. What weighs nothing is left out. */
export function makeUnitVector(weights: ReadonlyMap<number, number>, most: number): SparseVector {
  const terms = Uint32Array.from(weights.keys()).sort();
  const vector = keepHeaviest(
    { terms, weights: Float64Array.from(terms, (term) => weights.get(term) as number) },
    most,
  );
  const length = Math.sqrt(multiplyVectors(vector, vector));
  return { terms: vector.terms, weights: vector.weights.map((weight) => weight / length) };
}

/** The sum of the products of the weights of shared terms; of unit vectors the cosine. Linear in the terms of both. */
export function multiplyVectors(a: SparseVector, b: SparseVector): number {
  const { terms: termsA, weights: weightsA } = a;
  const { terms: termsB, weights: weightsB } = b;
  const [sizeA, sizeB] = [termsA.length, termsB.length];
  let sum = 0;
  for (let i = 0, j = 0; i < sizeA && j < sizeB; ) {
    const [left, right] = [termsA[i] as number, termsB[j] as number];
    if (left === right) sum += (weightsA[i] as number) * (weightsB[j] as number);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return sum;
}

/** The sum of two vectors, without its lightest terms where it has more than `most`. */
export function addVectors(a: SparseVector, b: SparseVector, most = Number.POSITIVE_INFINITY): SparseVector {
  const [sizeA, sizeB] = [a.terms.length, b.terms.length];
  const terms = new Uint32Array(sizeA + sizeB);
  const weights = new Float64Array(sizeA + sizeB);
  let size = 0;
  for (let i = 0, j = 0; i < sizeA || j < sizeB; size++) {
    const left = i < sizeA ? (a.terms[i] as number) : Number.POSITIVE_INFINITY;
    const right = j < sizeB ? (b.terms[j] as number) : Number.POSITIVE_INFINITY;
    terms[size] = Math.min(left, right);
    weights[size] = (left <= right ? (a.weights[i] as number) : 0) + (right <= left ? (b.weights[j] as number) : 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  if (size <= most) return { terms: terms.slice(0, size), weights: weights.slice(0, size) };
  return keepHeaviest({ terms: terms.subarray(0, size), weights: weights.subarray(0, size) }, most);
}

/** The `most` terms of most weight; of equal weights at the border the lower numbers. */
export function keepHeaviest(vector: SparseVector, most: number): SparseVector {
  const { terms, weights } = vector;
  const border = terms.length > most ? Math.max(findLargest(weights, most), 0) : 0;
  let above = 0;
  let equal = 0;
  for (let at = 0; at < weights.length; at++) {
    if ((weights[at] as number) > border) above++;
    else if (weights[at] === border) equal++;
  }
  if (above === terms.length) return vector;
  const equals = border === 0 ? 0 : Math.min(equal, most - above);
  const kept = new Uint32Array(above + equals);
  const keptWeights = new Float64Array(above + equals);
  for (let at = 0, size = 0, left = equals; at < terms.length; at++) {
    const weight = weights[at] as number;
    if (weight < border || (weight === border && left-- <= 0)) continue;
    kept[size] = terms[at] as number;
    keptWeights[size++] = weight;
  }
  return { terms: kept, weights: keptWeights };
}
