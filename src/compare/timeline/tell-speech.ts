import { cutAtEdge } from "../../kit/cut-at-edge.ts";
import type { DependencyTree } from "../../kit/dependency-tree.ts";
import { trimMarks } from "../../kit/trim-marks.ts";
import type { Sentence } from "../../model/sentence.ts";
import type { Range } from "../../model/span.ts";
import { FIT, LONGEST, type Telling } from "./telling.ts";

/** What was said takes no more than this where the clause that says so must stand beside it. */
const LONGEST_SPEECH = 100;

/** An act of speech with what was said: their sentence where that fits, else the beginning of the words, and who said so. */
export function tellSpeech(tree: DependencyTree, sentence: Sentence, telling: Telling, content: Range): Telling {
  const { tokens } = tree;
  const [told] = telling.pieces;
  const { first, last } = sentence;
  if (!told || content.end > told.start || content.start < sentence.start) return telling;
  if (sentence.end - sentence.start <= LONGEST) {
    return { pieces: [trimMarks(tokens, first, last - 1)], isCut: false, fit: FIT.named };
  }
  const end = cutAtEdge(tokens, { first, last: last - 1, needed: first }, LONGEST_SPEECH);
  const said = end === null ? null : trimMarks(tokens, first, end);
  return said === null || said.end > told.start ? telling : { ...telling, pieces: [said, ...telling.pieces] };
}
