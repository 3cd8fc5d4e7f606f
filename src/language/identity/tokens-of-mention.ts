import type { Mention } from "../../model/entity.ts";
import type { Token } from "../../model/sentence.ts";
import type { TokenRange } from "../names/name.ts";

/** The tokens that a mention covers, found outwards from its head. */
export function tokensOfMention({ head, span }: Mention, tokens: readonly Token[]): TokenRange {
  let first = head;
  while (first > 0 && (tokens[first - 1] as Token).end > span.start) first--;
  let last = head + 1;
  while (last < tokens.length && (tokens[last] as Token).start < span.end) last++;
  return { first, last };
}
