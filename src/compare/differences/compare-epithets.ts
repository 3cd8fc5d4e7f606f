import type { Entity, Role } from "../../model/entity.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";

/** People whom one report calls something that no other report calls them, and these something else. */
export function compareEpithets({ draft }: DraftView): readonly Finding[] {
  return draft.entities.filter((entity) => entity.type === "person").flatMap(compareRoles);
}

function compareRoles(entity: Entity): Finding[] {
  const byHead = Map.groupBy(entity.roles, headOf);
  const articlesOf = (roles: readonly Role[]): Set<string> =>
    new Set(roles.flatMap((role) => role.evidence.map((span) => span.article)));
  const heads = [...byHead].filter(([, roles]) =>
    [...byHead].some(([, others]) => {
      const [own, other] = [articlesOf(roles), articlesOf(others)];
      return !own.isSubsetOf(other) && !other.isSubsetOf(own);
    }),
  );
  if (heads.length < 2) return [];
  return [
    {
      topic: entity.name,
      kind: "wording",
      verdict: "vague-exact",
      why: `called ${heads.map(([head]) => head).join(", ")} by different reports`,
      sides: heads.map(([, roles]) =>
        makeSide(
          (roles[0] as Role).role,
          roles.flatMap((role) => role.evidence),
        ),
      ),
      rule: "epithet",
    },
  ];
}

/** The noun a role hangs on: the last word before any preposition or comma. */
function headOf({ role }: Role): string {
  const words = (role.split(/,| (?:of|for|to|in|at|on|from) /)[0] ?? role).trim().split(/\s+/);
  return (words.at(-1) ?? role).toLowerCase();
}
