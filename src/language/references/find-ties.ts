import type { EntityId, Mention } from "../../model/entity.ts";
import type { Token } from "../../model/sentence.ts";
import type { Discourse } from "./discourse.ts";

/** Who is whose in an article: after "Orsania's ally Brenn", under "ally" and Brenn, Orsania; null where two are told of. */
export type Ties = ReadonlyMap<string, EntityId | null>;

/** How far behind a noun those it names may stand, and how deep below it. */
const FARTHEST = 30;
const DEEPEST = 6;
const NAMING: ReadonlySet<string> = new Set(["nmod", "appos", "conj", "flat"]);

/** The ties that an article tells by name: "Orsania's ally Brenn", "Brenn, Orsania's ally". */
export function findTies(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  byHead: ReadonlyMap<number, number>,
): Ties {
  const named = (token: number) => nameAt(mentions, byHead, token);
  const owners = new Map<number, EntityId>();
  for (const { index, head, relation } of tokens) {
    const mark = tokens[index + 1];
    const owner = relation.startsWith("nmod") && head > index && mark?.pos === "PART" ? named(index) : null;
    if (owner !== null) owners.set(head, owner);
  }
  const ties = new Map<string, EntityId | null>();
  const tie = (noun: number, member: EntityId | null) => {
    const owner = owners.get(noun);
    if (owner === undefined || member === null || member === owner) return;
    const key = keyOf(tokens[noun] as Token, member);
    ties.set(key, ties.has(key) && ties.get(key) !== owner ? null : owner);
  };
  for (const { index, head, relation } of tokens) {
    if (relation !== "appos" || head < 0) continue;
    tie(head, named(index));
    tie(index, named(head));
  }
  return ties;
}

/** Whose "its allies, including Brenn" are, if the article tells elsewhere whose ally Brenn is; null otherwise. */
export function ownerByTies({ reading, ties, byHead }: Discourse, from: number): EntityId | null {
  const { tokens, mentions } = reading;
  const { head: noun } = tokens[from] as Token;
  if (ties.size === 0 || noun <= from) return null;
  const owners = new Set<EntityId>();
  for (let at = noun + 1; at <= Math.min(noun + FARTHEST, tokens.length - 1); at++) {
    const member = isNamedBy(tokens, at, noun) ? nameAt(mentions, byHead, at) : null;
    const owner = member === null ? null : ties.get(keyOf(tokens[noun] as Token, member));
    if (owner) owners.add(owner);
  }
  const [only] = owners;
  return owners.size === 1 && only !== undefined ? only : null;
}

function isNamedBy(tokens: readonly Token[], from: number, noun: number): boolean {
  let at = from;
  for (let depth = 0; depth < DEEPEST && at > noun; depth++) {
    const { head, relation } = tokens[at] as Token;
    if (!NAMING.has(relation)) return false;
    at = head;
  }
  return at === noun;
}

function nameAt(mentions: readonly Mention[], byHead: ReadonlyMap<number, number>, token: number): EntityId | null {
  const mention = mentions[byHead.get(token) ?? -1];
  return mention?.form === "name" ? mention.entity : null;
}

function keyOf({ lemma }: Token, member: EntityId): string {
  return `${lemma.toLowerCase()} ${member}`;
}
