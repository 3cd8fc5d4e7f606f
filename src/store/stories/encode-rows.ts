import type { Bundle } from "../../compare/stories/bundle.ts";
import type { OpenStory } from "../../compare/stories/open-story.ts";
import type { SketchedArticle } from "../../compare/stories/regroup.ts";
import type { SparseVector } from "../../kit/sparse-vector.ts";

type Row = Readonly<Record<string, unknown>>;
type Vectors = Pick<Bundle, "names" | "words">;

const HEADER = 2 * Uint32Array.BYTES_PER_ELEMENT;

/** The two vectors as bytes, exactly: two lengths, then terms and weights of each, little-endian. */
export function encodeVectors({ names, words }: Vectors): Uint8Array {
  const lengths = Uint32Array.of(names.terms.length, words.terms.length);
  const parts = [lengths, names.terms, words.terms, names.weights, words.weights];
  return Buffer.concat(parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)));
}

export function decodeVectors(bytes: Uint8Array): Vectors {
  const copy = Uint8Array.from(bytes).buffer;
  const [names = 0, words = 0] = new Uint32Array(copy, 0, 2);
  let at = HEADER;
  const take = (size: number): ArrayBuffer => {
    const part = copy.slice(at, at + size);
    at += size;
    return part;
  };
  const terms = [names, words].map((count) => new Uint32Array(take(count * Uint32Array.BYTES_PER_ELEMENT)));
  const weights = [names, words].map((count) => new Float64Array(take(count * Float64Array.BYTES_PER_ELEMENT)));
  const [own, others] = terms.map((each, which) => ({ terms: each, weights: weights[which] as Float64Array }));
  return { names: own as SparseVector, words: others as SparseVector };
}

/** The numbers of a bundle; its vectors stand beside them. */
export function encodeBundle({ articles, named, within, first, last }: Bundle): string {
  return JSON.stringify({ articles, named, within, first, last });
}

/** A story whose window is closed. Its `vectors` must not be null. */
export function decodeStory(row: Row): OpenStory {
  return {
    id: row.id as string,
    title: row.title as string,
    bundle: { ...JSON.parse(row.bundle as string), ...decodeVectors(row.vectors as Uint8Array) },
    touched: row.touched as number | null,
    pinned: row.pinned === 1,
    marks: JSON.parse(row.marks as string),
  };
}

export function decodeArticle(row: Row): SketchedArticle {
  const [first, last] = [row.first as number | null, row.last as number | null];
  return {
    id: row.id as string,
    title: row.title as string,
    sketch: { ...decodeVectors(row.vectors as Uint8Array), first, last },
  };
}
