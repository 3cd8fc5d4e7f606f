import type { EntityId, Mention } from "../../model/entity.ts";
import type { Token } from "../../model/sentence.ts";
import { type Scene, wordOf } from "./scene.ts";

/** A name among those joined in one phrase; `weak` where it only marks the noun that is meant ("the Arda envoys"). */
export interface CollectedName {
  readonly mention: Mention;
  readonly weak: boolean;
}

const PHRASE = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "X"]);
const INNER = new Set(["'s", "\u2019s", "-", "\u2013", ".", "(", ")", "\u201c", "\u201d", '"']);

/**
 * Collects the names of a phrase that begins at token `from`, one for each of its joined parts: "[Arda], the [Belmar]
 * envoy and [Cora]". It ends at the first word that continues no such phrase, or at `limit`. Going by the order of words
 * and not the tree, it does not depend on how the tree takes titles and appositions.
 */
export function collectNames(scene: Scene, from: number, limit: number): CollectedName[] {
  const { tree } = scene;
  const names: CollectedName[] = [];
  let part: CollectedName | null = null;
  const close = () => {
    if (!part) return;
    const last = names.at(-1);
    if (last?.weak && !part.weak && isPerson(scene, part.mention)) names.pop();
    names.push(part);
    part = null;
  };
  let at = from;
  let complement = false;
  let ofOffice = false;
  while (at < limit) {
    const token = tree.tokens[at] as Token;
    const mention = scene.mentionAt.get(at);
    if (mention && isParty(scene, mention)) {
      const next = endOf(scene, mention, at);
      if (!complement && !(ofOffice && isPlace(scene, mention)))
        part = { mention, weak: marks(scene, mention, next, limit) };
      at = next;
    } else if (wordOf(token) === "of" && at > from) {
      complement = part !== null && !part.weak;
      ofOffice ||= part === null;
      at += 1;
    } else if (token.pos === "CCONJ" || joinsNames(scene, at, limit)) {
      close();
      complement = false;
      at += 1;
    } else if (PHRASE.has(token.pos) || INNER.has(token.text)) at += 1;
    else break;
  }
  close();
  return names;
}

/** Only those who can meet are parties; a pronoun is one where it is known whom it means. */
function isParty({ entities }: Scene, { entity, type }: Mention): boolean {
  const known = (entity !== null ? entities.get(entity)?.type : null) ?? type;
  return entity !== null && known !== "event" && known !== "product";
}

/** "the ministers of [Arda]" come for a state or a body, "the mayors of the coast" for none. */
function isPlace({ entities }: Scene, { entity, type }: Mention): boolean {
  return ["place", "other"].includes(entities.get(entity ?? "")?.type ?? type ?? "other");
}

const isPerson = ({ entities }: Scene, { entity }: Mention) => entities.get(entity ?? "")?.type === "person";

function endOf({ tree }: Scene, { span }: Mention, at: number): number {
  let next = at + 1;
  while ((tree.tokens[next]?.start ?? Number.POSITIVE_INFINITY) < span.end) next += 1;
  return next;
}

/** Whether the name only marks the noun behind it: an adjective, a possessor, or the first part of a compound. */
function marks({ tree, entities }: Scene, { form, entity }: Mention, next: number, limit: number): boolean {
  const follower = next < limit ? tree.tokens[next] : undefined;
  if (form === "adjective") return true;
  if (!follower) return false;
  const titled = follower.pos === "PROPN" && entities.get(entity ?? "")?.type !== "person";
  return titled || follower.pos === "NOUN" || follower.pos === "ADJ" || follower.pos === "PART";
}

/** A comma in a list, or the hyphen of "Arda-Belmar". */
function joinsNames(scene: Scene, at: number, limit: number): boolean {
  const mark = wordOf(scene.tree.tokens[at]);
  if (mark === ",") return continuesList(scene, at + 1, limit);
  return HYPHENS.has(mark) && scene.mentionAt.has(at - 1) && at + 1 < limit && scene.mentionAt.has(at + 1);
}

const HYPHENS = new Set(["-", "\u2010", "\u2011", "\u2013"]);

/** After a comma: a name or a determiner opens the next part of a list or an apposition. */
function continuesList({ tree, mentionAt }: Scene, at: number, limit: number): boolean {
  const token = at < limit ? tree.tokens[at] : undefined;
  if (!token) return false;
  const after = tree.tokens[at + 1];
  return mentionAt.has(at) ? !isFollowedByVerb(tree.tokens, at) : token.pos === "CCONJ" && after?.pos === "PROPN";
}

/** "…, Arda said": the name behind the comma opens another clause. */
function isFollowedByVerb(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (tokens[next]?.pos === "PROPN" || tokens[next]?.pos === "ADV") next += 1;
  return tokens[next]?.pos === "VERB" || tokens[next]?.pos === "AUX";
}

/** The entities of the names: those meant outright, and of the others only where nobody is. */
export function entitiesOfNames(scene: Scene, names: readonly CollectedName[]): EntityId[] {
  const meant = names.filter(({ weak }) => !weak);
  return [...new Set((meant.length > 0 ? meant : names).flatMap(({ mention }) => membersOf(scene, mention)))];
}

/** The entity of a mention; for a body named after its members ("Arda-Belmar Council") these. */
export function membersOf({ reading, byName, entities }: Scene, { entity, span }: Mention): EntityId[] {
  const [first = "", rest = ""] = reading.article.text.slice(span.start, span.end).split(/[-\u2013]/, 2);
  const one = byName.get(first.toLowerCase());
  const words = rest.split(" ");
  for (let length = words.length; one && length > 0; length--) {
    const two = byName.get(words.slice(0, length).join(" ").toLowerCase());
    if (two && two !== one) return [one, two];
  }
  return entity !== null && entities.has(entity) ? [entity] : [];
}
