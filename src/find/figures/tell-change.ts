import type { ModifiedQuantity } from "./find-quantities.ts";
import type { Site } from "./site.ts";

/** Whether the words tell a rise or fall: "up 8%", "[Tesla] jumped 8%", "an 8% drop"; null for a plain level. */
export function tellChange(
  { pieces, tables, tree }: Site,
  { first }: ModifiedQuantity,
  top: number,
): "up" | "down" | null {
  const before = pieces[first - 1];
  const beside = before && tables.changes.get(before.lower);
  if (beside) return beside;
  const governor = tree.tokens[tree.tokens[top]?.head ?? -1];
  return (governor && tables.changes.get(governor.text.toLowerCase())) ?? null;
}
