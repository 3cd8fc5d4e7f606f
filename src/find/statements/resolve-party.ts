import { childrenBy } from "../../kit/dependency-tree.ts";
import type { Entity, Mention } from "../../model/entity.ts";
import type { Party } from "../../model/statement.ts";
import { type ArticleView, lowerAt, type TokenRange, toText } from "./article-view.ts";
import { toSpan } from "./to-span.ts";

const CORE = ["flat", "compound", "appos"];
const MAX_CORE = 12;

/** The entities of an account by their id. */
export type Entities = ReadonlyMap<string, Entity>;

export const NOBODY: Party = { entity: null, name: null, surface: null };

/** Whom a noun phrase means: its entity, and its name; a pronoun without an entity has no name. */
export function resolveParty(view: ArticleView, head: number, range: TokenRange, entities: Entities): Party {
  const words = toText(view, range);
  if (!words) return NOBODY;
  const surface = toSpan(view, words);
  if (isJoined(view, head)) return { entity: null, name: view.text.slice(words.start, words.end), surface };
  const mention = findMention(view, head);
  const entity = mention?.entity ? entities.get(mention.entity) : undefined;
  if (entity) return { entity: entity.id, name: entity.name, surface };
  const isPronoun = view.tokens[head]?.pos === "PRON" || mention?.form === "pronoun";
  return { entity: null, name: isPronoun && !isIndefinite(view, head) ? null : nameOf(view, words), surface };
}

/** The mention that a noun phrase is about: the person in "the mayor, Mira Oduya", else what stands at its head. */
function findMention(view: ArticleView, head: number): Mention | undefined {
  const core = [head];
  for (let next = 0; next < core.length && core.length < MAX_CORE; next++) {
    core.push(...childrenBy(view.tree, core[next] as number, ...CORE));
  }
  const mentions = core.flatMap((index) => view.mentionAt.get(index) ?? []);
  const person = mentions.find(({ type, form, entity }) => type === "person" && form === "name" && entity !== null);
  return person ?? view.mentionAt.get(head) ?? undefined;
}

function isJoined(view: ArticleView, head: number): boolean {
  return childrenBy(view.tree, head, "conj").some((child) => view.tokens[child]?.pos !== "VERB");
}

/** "some", "others", "many": pronouns that name somebody nevertheless. */
function isIndefinite(view: ArticleView, head: number): boolean {
  return view.words.indefinites.has(lowerAt(view, head));
}

function nameOf(view: ArticleView, { start, end }: { start: number; end: number }): string {
  const name = view.text.slice(start, end);
  const space = name.indexOf(" ");
  return view.words.articles.has(name.slice(0, Math.max(space, 0)).toLowerCase()) ? name.slice(space + 1) : name;
}
