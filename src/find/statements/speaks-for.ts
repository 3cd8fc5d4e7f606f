import type { Entity, EntityId } from "../../model/entity.ts";
import { type ArticleView, toTokens } from "./article-view.ts";
import type { Entities } from "./resolve-party.ts";

/** Whether somebody is named by a role of another: the minister of a country speaks for the country. */
export function speaksFor(view: ArticleView, speaker: EntityId, other: EntityId, entities: Entities): boolean {
  const [person, body] = [entities.get(speaker), entities.get(other)];
  if (!person || !body || body.type === "person") return false;
  return person.roles.some(
    ({ role, evidence }) => namesBody(role, body) || evidence.some((span) => holdsBody(view, span, other)),
  );
}

function namesBody(role: string, { name, aliases }: Entity): boolean {
  return [name, ...aliases].some((each) => each.length > 1 && role.includes(each));
}

function holdsBody(view: ArticleView, span: { article: string; start: number; end: number }, body: EntityId): boolean {
  if (span.article !== view.id) return false;
  const { first, last } = toTokens(view, span);
  for (let at = first; at < last; at++) if (view.mentionAt.get(at)?.entity === body) return true;
  return false;
}
