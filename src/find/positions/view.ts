import { type DependencyTree, growTree } from "../../kit/dependency-tree.ts";
import type { Mention } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Range, Span } from "../../model/span.ts";
import type { PatternWord } from "./event-patterns.ts";

/** One article as the finder of positions looks at it. */
export interface PositionView {
  readonly reading: Reading;
  readonly tree: DependencyTree;
  readonly words: readonly PatternWord[];
  /** The mention that each token heads. */
  readonly mentionAt: ReadonlyMap<number, Mention>;
}

export function openView(reading: Reading): PositionView {
  return {
    reading,
    tree: growTree(reading.tokens),
    words: reading.tokens.map(({ lemma, text }) => ({ lemma: lemma.toLowerCase(), form: text.toLowerCase() })),
    mentionAt: new Map(reading.mentions.map((mention) => [mention.head, mention])),
  };
}

/** The entity that a token names, refers to or stands for; null where that is not safe. */
export function entityAt({ mentionAt }: PositionView, token: number | null): string | null {
  return token === null ? null : (mentionAt.get(token)?.entity ?? null);
}

/** Tokens `first` to `last` (both inclusive) as a span. */
export function toSpan({ reading }: PositionView, first: number, last: number): Span {
  const [start, end] = [reading.tokens[first]?.start ?? 0, reading.tokens[last]?.end ?? 0];
  return { article: reading.article.id, start, end };
}

/** The tokens of a range: first (inclusive) and last (exclusive), by bisection. */
export function tokensIn({ reading: { tokens } }: PositionView, { start, end }: Range): [number, number] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tokens.length && (tokens[last]?.start ?? 0) < end) last++;
  return [low, last];
}
