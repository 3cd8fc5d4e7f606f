import { wordLikeness } from "../../kit/word-likeness.ts";
import { listWords } from "../../kit/words.ts";
import type { Entity, Role } from "../../model/entity.ts";
import type { ArticleId } from "../../model/span.ts";
import type { ComparisonSets } from "./comparison-sets.ts";
import { type Finding, makeSide } from "./finding.ts";

const SHORTEST = 3;

/** People whom one report of an affair calls something that no other report calls them, and these something else. */
export function compareEpithets(
  entities: readonly Entity[],
  affairOf: ReadonlyMap<ArticleId, number>,
  sets: ComparisonSets,
): readonly Finding[] {
  return entities
    .filter((entity) => entity.type === "person")
    .flatMap((entity) => splitRoles(entity, affairOf))
    .flatMap((entity) => compareRoles(entity, sets));
}

/** The entity as each affair knows it. */
function splitRoles(entity: Entity, affairOf: ReadonlyMap<ArticleId, number>): Entity[] {
  const held = entity.roles.flatMap(({ role, evidence }) =>
    [...Map.groupBy(evidence, ({ article }) => affairOf.get(article) ?? -1)].map(([affair, own]) => ({
      affair,
      role: { role, evidence: own },
    })),
  );
  return [...Map.groupBy(held, ({ affair }) => affair).values()].map((own) => ({
    ...entity,
    roles: own.map(({ role }) => role),
  }));
}

function compareRoles(entity: Entity, { relational }: ComparisonSets): Finding[] {
  const roles = entity.roles.filter((role) => !relational.has(headOf(role)));
  const byHead = [...Map.groupBy(roles, headOf)];
  const heads = byHead.filter(([, own]) => byHead.some(([, others]) => areApart(own, others)));
  const titles = heads.length < 2 ? byHead.flatMap(([, own]) => pairTitles(own)) : [];
  const groups = heads.length < 2 ? titles.map((role) => [role]) : heads.map(([, own]) => own);
  if (groups.length < 2) return [];
  const names = heads.length < 2 ? titles.map(({ role }) => role) : heads.map(([head]) => head);
  return [
    {
      topic: entity.name,
      kind: "wording",
      verdict: "vague-exact",
      why: `called ${names.join(", ")} by different reports`,
      sides: groups.map((own) =>
        makeSide(
          (own[0] as Role).role,
          own.flatMap((role) => role.evidence),
        ),
      ),
      rule: "epithet",
    },
  ];
}

/** Whether each of the two is used by a report that does not use the other. */
function areApart(own: readonly Role[], others: readonly Role[]): boolean {
  const [left, right] = [articlesOf(own), articlesOf(others)];
  return !left.isSubsetOf(right) && !right.isSubsetOf(left);
}

/** Two titles of one office in different reports, each with a word that the other lacks. */
function pairTitles(roles: readonly Role[]): readonly Role[] {
  const words = roles.map(({ role }) => listWords(role).map(({ folded }) => folded));
  const lacks = (own: readonly string[], other: readonly string[]): boolean =>
    own.some((word) => word.length > SHORTEST && !other.some((each) => wordLikeness(word, each) > 0));
  for (const [i, first] of roles.entries()) {
    for (const [j, second] of roles.slice(0, i).entries()) {
      const [a, b] = [words[i] as string[], words[j] as string[]];
      if (areApart([first], [second]) && lacks(a, b) && lacks(b, a)) return [second, first];
    }
  }
  return [];
}

function articlesOf(roles: readonly Role[]): ReadonlySet<string> {
  return new Set(roles.flatMap((role) => role.evidence.map((span) => span.article)));
}

/** The noun a role hangs on: the last word before any preposition or comma. */
function headOf({ role }: Role): string {
  const words = (role.split(/,| (?:of|for|to|in|at|on|from) /)[0] ?? role).trim().split(/\s+/);
  return (words.at(-1) ?? role).toLowerCase();
}
