import { type ArticleView, findToken, lowerAt, type TokenRange } from "./article-view.ts";
import type { Source } from "./attribution.ts";
import { nounPhrase } from "./find-chunk.ts";

/** Who utters what a noun names, and the words behind them. */
export interface AgentOfNoun {
  readonly source: Source;
  readonly content: TokenRange;
  /** Whether the words are a clause ("that …", "to …") or what the noun is about ("of …"). */
  readonly isClause: boolean;
}

const MOST_ADVERBS = 3;

/**
 * "a threat once more by Mira Oduya of a strike": a name takes no "of" and no "to", so the words right behind the one who
 * utters it belong to the noun, whatever the tree hangs them on. Null where the noun has no such agent.
 */
export function matchAgentOfNoun(view: ArticleView, noun: number): AgentOfNoun | null {
  let by = noun + 1;
  while (by <= noun + MOST_ADVERBS && view.tokens[by]?.pos === "ADV") by++;
  const name = view.words.agentMarkers.has(lowerAt(view, by)) ? nameFrom(view, by + 1) : null;
  if (!name) return null;
  const source = nounPhrase(view, name.first, name.last);
  const marker = name.last;
  const isClause = view.words.complementizers.has(lowerAt(view, marker)) || isInfinitive(view, marker);
  if (!source || !(isClause || view.words.topicMarkers.has(lowerAt(view, marker)))) return null;
  const hung = [noun, source.head, view.tokens[name.first]?.head ?? noun, name.first];
  const last = Math.max(...hung.filter((at) => at >= noun).map((at) => view.tree.rightmost[at] ?? noun)) + 1;
  const first = isClause ? marker : marker + 1;
  return last > first ? { source, content: { first, last }, isClause } : null;
}

function isInfinitive(view: ArticleView, marker: number): boolean {
  return (
    view.words.infinitiveMarkers.has(lowerAt(view, marker)) && view.tokens[marker + 1]?.features.form === "infinitive"
  );
}

/** The tokens of the name that begins at a token. */
function nameFrom(view: ArticleView, first: number): TokenRange | null {
  const start = view.tokens[first]?.start;
  for (let at = first; at < first + LONGEST_NAME; at++) {
    const mention = view.mentionAt.get(at);
    if (mention?.form === "name" && mention.span.start === start)
      return { first, last: findToken(view.tokens, mention.span.end) };
  }
  return null;
}

const LONGEST_NAME = 6;
