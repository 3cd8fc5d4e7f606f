import { ATOM_COUNT, type Words } from "../learning/word-atoms.ts";
import type { Tree } from "./parse-words.ts";

/**
 * The tree of a sentence whose first `cut` words are spoken and whose others tell who speaks: each is parsed for itself,
 * and what is spoken hangs on the root of the others by `relation`.
 */
export function parseApart(
  words: Words,
  tags: Uint8Array,
  cut: number,
  relation: number,
  parse: (words: Words, tags: Uint8Array) => Tree,
): Tree {
  const heads = new Int32Array(words.count);
  const relations = new Uint8Array(words.count);
  const root = place(cut, words.count, -1);
  const spoken = place(0, cut, root);
  relations[spoken] = relation;
  return { heads, relations };

  function place(first: number, last: number, head: number): number {
    const part = { count: last - first, atoms: words.atoms.subarray(first * ATOM_COUNT, last * ATOM_COUNT) };
    const tree = parse(part, tags.subarray(first, last));
    relations.set(tree.relations, first);
    tree.heads.forEach((own, word) => {
      heads[first + word] = own < 0 ? head : first + own;
    });
    return first + tree.heads.indexOf(-1);
  }
}
