import { childBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, lowerAt } from "./article-view.ts";
import type { Source } from "./attribution.ts";
import { canSpeak } from "./can-speak.ts";
import { findChunk } from "./find-chunk.ts";

/**
 * "Talks broke down, with the ministry saying that …", "…, the union insisting that …": a participle whose noun phrase
 * stands right before it, behind a comma or "with", is said by that noun and not by the subject of the clause before.
 * `found` is kept where it ends at the participle.
 */
export function findAbsolute(view: ArticleView, verb: number, found: Source | null): Source | null {
  const { features } = view.tokens[verb] ?? {};
  if (features?.form !== "participle" || features.tense !== "present" || found?.range.last === verb) return found;
  if (childBy(view.tree, verb, "aux") !== null) return found;
  const chunk = findChunk(view, verb);
  if (!chunk || !canSpeak(view, chunk)) return found;
  const opener = lowerAt(view, chunk.range.first - 1);
  return opener === "," || view.words.companionMarkers.has(opener) ? chunk : found;
}
