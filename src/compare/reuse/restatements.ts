import { wordLikeness } from "../../kit/word-likeness.ts";
import type { BlockKind } from "../../model/article.ts";
import type { TermWeights } from "../term-weights.ts";
import type { Passage } from "./passages.ts";

/** A headline, caption or the like, and the words of the body it restates. */
export interface Restatement {
  readonly source: Passage;
  readonly restated: Passage;
  /** The words of `source` from the first to the last one restated, half-open. */
  readonly stretch: readonly [number, number];
  /** Words shared over the words of both (Dice), 0 to 1. */
  readonly overlap: number;
}

const RESTATES: ReadonlySet<BlockKind> = new Set(["title", "deck", "subhead", "caption", "highlights"]);
const LEAST_SHARE = 0.45;
const LEAST_WEIGHT = 1;
const TELLING = 0.2;
const NEAR = 2;
const NEAR_BONUS = 1.1;

/**
 * For each headline, deck, subhead, caption and highlight of one article, the sentence of its body that it restates:
 * the one that holds the largest share of its words by weight, in any order, if that is nearly half of them. The
 * sentence at hand (the first of the body for a headline, the next for a subhead) is preferred.
 */
export function listRestatements(passages: readonly Passage[], weighWord: TermWeights): readonly Restatement[] {
  const body = passages.filter((passage) => passage.kind === "paragraph");
  const weigh = weighInBody(body, weighWord);
  return passages
    .filter((passage) => RESTATES.has(passage.kind))
    .flatMap((passage) => findSource(passage, body, weigh) ?? []);
}

/** What every sentence of a report speaks of, its people above all, tells little of which of them is restated. */
function weighInBody(body: readonly Passage[], weigh: TermWeights): TermWeights {
  const use = new Map<string, number>();
  for (const { words } of body)
    for (const word of new Set(words.map(({ folded }) => folded))) use.set(word, (use.get(word) ?? 0) + 1);
  return (word) => weigh(word) / Math.sqrt(use.get(word) ?? 1);
}

function findSource(restated: Passage, body: readonly Passage[], weigh: TermWeights): Restatement | null {
  const total = restated.words.reduce((sum, word) => sum + weigh(word.folded), 0);
  const next = body.findIndex((passage) => passage.order > restated.order);
  let best: Passage | null = null;
  let most = Math.max(LEAST_WEIGHT, LEAST_SHARE * total);
  body.forEach((candidate, index) => {
    const bonus = index >= next && index < next + NEAR ? NEAR_BONUS : 1;
    const shared = bonus * weighShared(restated, candidate, weigh);
    if (shared > most) [best, most] = [candidate, shared];
  });
  return best && describe(best, restated, weigh);
}

function weighShared(restated: Passage, candidate: Passage, weigh: TermWeights): number {
  return restated.words.reduce((sum, { folded }) => {
    const likeness = candidate.words.reduce((top, word) => Math.max(top, wordLikeness(folded, word.folded)), 0);
    return sum + likeness * weigh(folded);
  }, 0);
}

function describe(source: Passage, restated: Passage, weigh: TermWeights): Restatement {
  const shared = source.words.map(({ folded }) => restated.words.some((word) => wordLikeness(folded, word.folded) > 0));
  const telling = shared.map((each, index) => each && weigh(source.words[index]?.folded ?? "") >= TELLING);
  const stretch = [telling.indexOf(true), telling.lastIndexOf(true) + 1] as const;
  const matched = Math.min(restated.words.length, shared.slice(...stretch).filter(Boolean).length);
  const overlap = (2 * matched) / (stretch[1] - stretch[0] + restated.words.length);
  return { source, restated, stretch, overlap: Math.min(1, overlap) };
}
