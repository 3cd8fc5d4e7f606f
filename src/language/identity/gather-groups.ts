import type { Mention } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import { isPossessive } from "../names/token-shape.ts";
import type { RoleTables } from "./role-tables.ts";
import { tokensOfMention } from "./tokens-of-mention.ts";

/** The mentions of one group without a name in one article: "Orvikan officials". */
export interface LocalGroup {
  /** The same across articles. */
  readonly key: string;
  /** The key of the state or body it speaks for. */
  readonly owner: string;
  readonly text: string;
  readonly mentions: readonly number[];
}

/**
 * Groups the plural descriptions that say for whom they speak and nothing else. "Two Orvikan officials" and "senior
 * Orvikan officials" are some of them only, and stay apart.
 */
export function gatherGroups(
  { article, tokens, mentions }: Reading,
  { groups }: RoleTables,
  keyAt: (token: number) => string | undefined,
): readonly LocalGroup[] {
  const found = new Map<string, LocalGroup & { mentions: number[] }>();
  mentions.forEach((mention, index) => {
    const head = tokens[mention.head] as Token;
    const noun = head.lemma.toLowerCase();
    if (mention.form !== "description" || head.features.number !== "plural" || !groups.has(noun)) return;
    const owner = onlyOwner(mention, tokens, keyAt);
    if (owner === null) return;
    const key = `group:${owner}:${noun}`;
    const text = article.text.slice(mention.span.start, mention.span.end).replace(/\s+/gu, " ");
    const group = found.get(key) ?? { key, owner, text, mentions: [] };
    group.mentions.push(index);
    found.set(key, group);
  });
  return [...found.values()];
}

/** The key of the state or body whose name or adjective is all that stands before the noun. */
function onlyOwner(
  mention: Mention,
  tokens: readonly Token[],
  keyAt: (token: number) => string | undefined,
): string | null {
  const { first, last } = tokensOfMention(mention, tokens);
  const owner = keyAt(first);
  if (owner === undefined || owner.startsWith("person:") || first === mention.head || last !== mention.head + 1) {
    return null;
  }
  for (let at = first; at < mention.head; at++) {
    if (keyAt(at) !== owner && !isPossessive(tokens[at])) return null;
  }
  return owner;
}
