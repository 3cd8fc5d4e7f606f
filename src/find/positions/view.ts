import { type DependencyTree, growTree } from "../../kit/dependency-tree.ts";
import type { Mention } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Range, Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import { findTokenAt } from "../times/token-at.ts";
import type { PatternWord } from "./event-patterns.ts";

/** One article as the finder of positions looks at it. */
export interface PositionView {
  readonly reading: Reading;
  readonly tree: DependencyTree;
  readonly words: readonly PatternWord[];
  /** The mention that each token heads. */
  readonly mentionAt: ReadonlyMap<number, Mention>;
  /** For a verb the days of a time that stands with it, as a day or an interval. */
  readonly dateAt: ReadonlyMap<number, string>;
}

/** How many governors up the verb of a time is looked for. */
const CLIMB = 4;

export function openView(reading: Reading): PositionView {
  return {
    reading,
    tree: growTree(reading.tokens),
    words: reading.tokens.map(({ lemma, text }) => ({ lemma: lemma.toLowerCase(), form: text.toLowerCase() })),
    mentionAt: new Map(reading.mentions.map((mention) => [mention.head, mention])),
    dateAt: new Map(reading.times.flatMap((time) => dateVerb(reading, time))),
  };
}

function dateVerb({ tokens }: Reading, { type, span, earliest, latest }: Time): [number, string][] {
  if (type === "SET" || type === "DURATION" || earliest === null || latest === null) return [];
  let token = tokens[findTokenAt(tokens, span.start)];
  for (let step = 0; token && step < CLIMB; step++) {
    if (token.pos === "VERB") return [[token.index, earliest === latest ? earliest : `${earliest}/${latest}`]];
    token = tokens[token.head];
  }
  return [];
}

/** The entity that a token names, refers to or stands for; null where that is not safe. */
export function entityAt({ mentionAt }: PositionView, token: number | null): string | null {
  return token === null ? null : (mentionAt.get(token)?.entity ?? null);
}

/** The parties that a range of tokens (first inclusive, last exclusive) speaks of, in order, without `actor`. */
export function partiesIn({ mentionAt, reading }: PositionView, first: number, last: number, actor: string): string[] {
  const parties = new Set<string>();
  for (let token = first; token < last; token++) {
    const mention = mentionAt.get(token);
    if (!mention?.entity || mention.entity === actor) continue;
    const acts = reading.tokens[token]?.relation.startsWith("nsubj") && mention.type === "place";
    if ((acts || !THINGS.has(mention.type ?? "other")) && !isInCompound(reading, token)) parties.add(mention.entity);
  }
  return [...parties];
}

/** "the US-led alliance" is not the United States. */
function isInCompound({ tokens }: Reading, token: number): boolean {
  const [name, mark, next] = [tokens[token], tokens[token + 1], tokens[token + 2]];
  return mark !== undefined && HYPHENS.has(mark.text) && mark.start === name?.end && next?.pos !== "PROPN";
}

const HYPHENS: ReadonlySet<string> = new Set(["-", "\u2010", "\u2011"]);

/** What takes no side; but a place that does something stands for those who rule there. */
const THINGS: ReadonlySet<string> = new Set(["place", "event", "product"]);

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
