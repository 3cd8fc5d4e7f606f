import { childrenBy } from "../../kit/dependency-tree.ts";
import type { Mention } from "../../model/entity.ts";
import type { ArticleView } from "./article-view.ts";

/** The mention that a noun phrase is: headed by its own head, or by a later part of the name ("Mira [Oduya]"). */
export function mentionOf(view: ArticleView, head: number): Mention | undefined {
  const heads = [head, ...childrenBy(view.tree, head, "flat")];
  return heads.map((at) => view.mentionAt.get(at)).find((mention) => mention !== undefined);
}
