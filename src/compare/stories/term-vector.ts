import { listWords } from "../../kit/words.ts";
import type { Article, BlockKind } from "../../model/article.ts";
import type { TermWeights } from "../term-weights.ts";

/** What an article is about: weights of its words, of length 1 as a vector. */
export type TermVector = ReadonlyMap<string, number>;

const BODY: ReadonlySet<BlockKind> = new Set(["paragraph", "subhead"]);
const LEAD = 7;
const LEAD_WORDS = 30;
const NAME = 1.3;
const NUMBER = 2;
const STARTS_SENTENCE = /(?:^|[.!?:"“”\n])\s*$/;
const MOST_WORDS = 4000;

/**
 * Words of the body by frequency (logarithmic) and rarity. What stands early counts for more, since a report opens with
 * its news, and so do names and numbers, which tell two events of one kind apart. Headlines are left out.
 */
export function makeTermVector({ text, blocks }: Article, weigh: TermWeights): TermVector {
  const counts = new Map<string, number>();
  let position = 0;
  for (const block of blocks) {
    if (!BODY.has(block.kind)) continue;
    for (const { start, end, folded } of listWords(text, block.start, block.end)) {
      if (position === MOST_WORDS) break;
      const lead = 1 + LEAD * Math.exp(-position / LEAD_WORDS);
      counts.set(folded, (counts.get(folded) ?? 0) + lead * weighForm(text, start, end));
      position++;
    }
  }
  return normalise(counts, weigh);
}

function weighForm(text: string, start: number, end: number): number {
  const form = text.slice(start, end);
  if (/\d/.test(form)) return NUMBER;
  return /^\p{Lu}/u.test(form) && !STARTS_SENTENCE.test(text.slice(Math.max(0, start - 3), start)) ? NAME : 1;
}

function normalise(counts: ReadonlyMap<string, number>, weigh: TermWeights): TermVector {
  const weights = new Map<string, number>();
  let squares = 0;
  for (const [word, count] of counts) {
    const weight = weigh(word) * (count < 1 ? count : 1 + Math.log(count));
    if (weight <= 0) continue;
    weights.set(word, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [word, weight] of weights) weights.set(word, weight / length);
  return weights;
}
