import { type ArticleView, lowerAt, sentenceOf, type TokenRange, textAt } from "./article-view.ts";
import type { Source } from "./attribution.ts";
import type { Complement } from "./match-verb.ts";

const REACH = 8;

/**
 * "As the mayor points out, fares have risen" and "Fares have risen, as the mayor pointed out": the clause with "as" names
 * the source of the rest of its sentence.
 */
export function matchAs(view: ArticleView, verb: number, cue: TokenRange, source: Source): Complement | null {
  const sentence = sentenceOf(view, verb);
  const first = source.range.first - 1;
  if (!sentence || source.range.last > verb || !view.words.predicateMarkers.has(lowerAt(view, first))) return null;
  const end = endOfAside(view, cue.last, sentence.last);
  if (end === null) return null;
  const opens =
    first === sentence.first || (first === sentence.first + 1 && view.tokens[sentence.first]?.pos === "CCONJ");
  if (opens) {
    const isFollowed = textAt(view, end) === "," && end + 1 < sentence.last;
    return isFollowed ? { frame: "speech", content: [{ first: end + 1, last: sentence.last }] } : null;
  }
  const isBehind = textAt(view, first - 1) === "," && first - 1 > sentence.first;
  return isBehind ? { frame: "speech", content: [{ first: sentence.first, last: first - 1 }] } : null;
}

/** The mark that ends the clause with "as", only circumstances between; null where it takes words of its own. */
function endOfAside(view: ArticleView, from: number, last: number): number | null {
  for (let at = from; at < Math.min(last, from + REACH); at++) {
    if (/^[,.;!?]$/.test(textAt(view, at))) return at;
    if (["VERB", "AUX", "SCONJ"].includes(view.tokens[at]?.pos ?? "")) return null;
  }
  return null;
}
