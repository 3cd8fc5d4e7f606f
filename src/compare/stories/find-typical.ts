import { multiplyVectors } from "../../kit/sparse-vector.ts";
import type { Sketch } from "./sketch.ts";

/** Of some articles the one most like all together; among equals the one of the smaller id. Undefined for none. */
export function findTypical<T extends { readonly id: string; readonly sketch: Sketch }>(
  articles: readonly T[],
  whole: Pick<Sketch, "names" | "words">,
): T | undefined {
  return articles
    .map((article) => ({
      article,
      likeness: multiplyVectors(article.sketch.names, whole.names) + multiplyVectors(article.sketch.words, whole.words),
    }))
    .sort((a, b) => b.likeness - a.likeness || (a.article.id < b.article.id ? -1 : 1))[0]?.article;
}
