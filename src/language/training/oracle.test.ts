import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createParseState, isDone, resetParseState } from "../parsing/parse-state.ts";
import { allowedMoves, applyTransition, kindsOfTransitions } from "../parsing/transitions.ts";
import { type GoldTree, isOptimal, moveCosts } from "./oracle.ts";

const LENGTH = 9;
const ROOT = 0;
const KINDS = kindsOfTransitions(2, ROOT);

/** Random projective trees: each word takes as head a word on its stack's rim, built by random arc-eager moves. */
const projectiveTree = fc.array(fc.nat({ max: 99 }), { minLength: 60, maxLength: 60 }).map((choices): GoldTree => {
  const state = createParseState(LENGTH);
  resetParseState(state, LENGTH);
  for (let step = 0; !isDone(state); step++) {
    const moves = allowedMoves(state);
    const options = [...KINDS.keys()].filter((transition) => (KINDS[transition] as number) & moves);
    applyTransition(state, options[(choices[step % 60] as number) % options.length] as number);
  }
  return { heads: state.heads.slice(0, LENGTH), relations: state.relations.slice(0, LENGTH) };
});

describe("the dynamic oracle", () => {
  it("leads to the whole tree when it is always followed", () => {
    fc.assert(
      fc.property(projectiveTree, fc.array(fc.nat({ max: 99 }), { minLength: 30, maxLength: 30 }), (gold, choices) => {
        const state = createParseState(LENGTH);
        resetParseState(state, LENGTH);
        const costs = new Int32Array(4);
        for (let step = 0; !isDone(state); step++) {
          moveCosts(state, gold, costs);
          const options = [...KINDS.keys()]
            .filter((transition) => (KINDS[transition] as number) & allowedMoves(state))
            .filter((transition) => isOptimal(transition, state, gold, costs));
          expect(options.length).toBeGreaterThan(0);
          applyTransition(state, options[(choices[step % 30] as number) % options.length] as number);
        }
        expect([...state.heads.slice(0, LENGTH)]).toEqual([...gold.heads]);
        expect([...state.relations.slice(0, LENGTH)]).toEqual([...gold.relations]);
      }),
    );
  });
});
