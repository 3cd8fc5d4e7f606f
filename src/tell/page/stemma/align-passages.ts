import { alignLocally } from "../../../kit/align.ts";
import { listWords, type Word } from "../../../kit/words.ts";
import { type Html, html, type Piece } from "../html.ts";

/** Longer passages are printed without marks: the table of an alignment grows with the product of their lengths. */
const MOST_WORDS = 600;
const MATCH = 2;
const EXCHANGE = -0.5;
const GAP = 0.75;

/** Prints two passages with the words marked that one has and the other has not, or has another for. */
export function alignPassages(a: string, b: string): readonly [Html, Html] {
  const [wordsA, wordsB] = [listWords(a), listWords(b)];
  if (wordsA.length > MOST_WORDS || wordsB.length > MOST_WORDS) return [html`${a}`, html`${b}`];
  const { pairs } = alignLocally(wordsA.length, wordsB.length, {
    gain: (i, j) => (wordsA[i]?.folded === wordsB[j]?.folded ? MATCH : EXCHANGE),
    gap: GAP,
  });
  const same = pairs.filter((pair) => wordsA[pair.a]?.folded === wordsB[pair.b]?.folded);
  return [
    markOthers(a, wordsA, new Set(same.map((pair) => pair.a))),
    markOthers(b, wordsB, new Set(same.map((pair) => pair.b))),
  ];
}

/** Marks runs of words that are not in `same`. */
function markOthers(text: string, words: readonly Word[], same: ReadonlySet<number>): Html {
  const pieces: Piece[] = [];
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    if (same.has(i)) continue;
    const first = words[i] as Word;
    while (i + 1 < words.length && !same.has(i + 1)) i++;
    const last = words[i] as Word;
    pieces.push(text.slice(at, first.start), html`<em class="variant">${text.slice(first.start, last.end)}</em>`);
    at = last.end;
  }
  return html`${pieces}${text.slice(at)}`;
}
