import { describe, expect, it } from "vitest";
import { addPiece, createPieces } from "../segmentation/pieces.ts";
import { attachMarks } from "./attach-marks.ts";

const MARK = 1;
const WORD = 2;

/** A sentence of words with spaces between, the head of each, and what the marks hang on afterwards. */
function attach(sentence: string, heads: readonly number[]): number[] {
  const pieces = createPieces();
  for (const { index, 0: word } of sentence.matchAll(/\S+/g)) addPiece(pieces, index, index + word.length);
  const relations = Uint8Array.from(sentence.split(" "), (word) => (/\p{L}/u.test(word) ? WORD : MARK));
  const tree = { heads: Int32Array.from(heads), relations };
  attachMarks(tree, sentence, pieces, 0, MARK);
  return [...tree.heads];
}

describe("the marks of a sentence", () => {
  it("hang on its root at the end", () => {
    expect(attach("Ferries stopped at noon !", [1, -1, 3, 1, 3])).toEqual([1, -1, 3, 1, 1]);
  });

  it("hang on its root at the end before and behind a closing mark", () => {
    expect(attach("“ Ferries stopped . ”", [1, 2, -1, 1, 1])).toEqual([2, 2, -1, 2, 2]);
  });

  it("hang in pairs on the head of what they enclose", () => {
    expect(attach("Crews ( of both ports ) left", [6, 0, 4, 4, 0, 6, -1])).toEqual([6, 4, 4, 4, 0, 4, -1]);
  });

  it("are told apart in nested pairs", () => {
    expect(attach("said “ calm ( almost ) now ”", [-1, 0, 0, 2, 2, 0, 2, 0])).toEqual([-1, 2, 0, 4, 2, 4, 2, 2]);
  });

  it("stay where they are around words with two heads outside", () => {
    expect(attach("Crews ( of both ) left", [5, 0, 5, 0, 5, -1])).toEqual([5, 0, 5, 0, 5, -1]);
  });

  it("stay where they are when nothing closes them", () => {
    expect(attach("Crews ( both", [-1, 0, 0])).toEqual([-1, 0, 0]);
  });
});
