import type { Scorer } from "../learning/linear-model.ts";
import { describeState, type ParseDesk, type ParseInput } from "./parse-features.ts";
import { isDone, type ParseState, resetParseState } from "./parse-state.ts";
import { allowedMoves, applyTransition, bestAllowed, onlyTransition } from "./transitions.ts";

/** The tree of a sentence. */
export interface Tree {
  /** Governor of each word within the sentence; -1 for its root. */
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/** The relations a parser needs to know by name. */
export interface SpecialRelations {
  readonly root: number;
  /** Given to what is left over when the sentence has its root already. */
  readonly loose: number;
  /** Given to the words in marks that a sentence opens with. */
  readonly spoken: number;
  /** Of marks; -1 where a language has none. */
  readonly mark: number;
}

/** Parses greedily with the arc-eager transitions. Time is linear in the sentence. */
export function parseWords(
  input: ParseInput,
  score: Scorer,
  special: SpecialRelations,
  state: ParseState,
  desk: ParseDesk,
): Tree {
  resetParseState(state, input.words.count);
  while (!isDone(state)) {
    const moves = allowedMoves(state);
    const only = onlyTransition(moves);
    applyTransition(state, only >= 0 ? only : chooseTransition(state, input, score, moves, desk));
  }
  return readTree(state, special);
}

/** The best transition where there is a choice. */
function chooseTransition(state: ParseState, input: ParseInput, score: Scorer, moves: number, desk: ParseDesk): number {
  const count = describeState(state, input, desk);
  score(desk.features, count, desk.scores);
  return bestAllowed(desk.scores, desk.kinds, moves);
}

/** A tree has one root: the first word that hangs on the artificial root. Others like it hang on the first. */
function readTree(state: ParseState, special: SpecialRelations): Tree {
  const heads = state.heads.slice(0, state.length);
  const relations = state.relations.slice(0, state.length);
  let root = -1;
  for (let word = 0; word < state.length; word++) {
    if (heads[word] !== state.length) continue;
    if (root < 0) {
      root = word;
      heads[word] = -1;
      relations[word] = special.root;
    } else {
      heads[word] = root;
      relations[word] = special.loose;
    }
  }
  return { heads, relations };
}
