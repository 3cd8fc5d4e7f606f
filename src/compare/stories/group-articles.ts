import { agglomerateValues, type Cluster, type Joining } from "../../kit/agglomerate-values.ts";
import { makeTermIndex } from "../../kit/term-index.ts";
import { type Bundle, joinBundles, listTelling, scoreFit, startBundle } from "./bundle.ts";
import type { Sketch } from "./sketch.ts";

export const JOINING: Joining<Bundle> = { score: scoreFit, join: joinBundles, least: 0.73 };
/** What is looked at for each article: entries of the index, and bundles it is held against. */
export const SEARCH = { budget: 400, most: 6 };

/**
 * Groups articles that report one affair: indices into the sketches, with what they are together. The groups do not
 * depend on the order of the articles, but ties are broken by it, so callers sort first. Near linear.
 */
export function groupArticles(sketches: readonly Sketch[]): readonly Cluster<Bundle>[] {
  const bundles = sketches.map(startBundle);
  const telling = bundles.map(listTelling);
  const index = makeTermIndex();
  for (const [item, { terms }] of telling.entries()) index.add(item, terms);
  const near = telling.flatMap((terms, a) => index.findNearest(terms, SEARCH).map((b) => [a, b] as const));
  return agglomerateValues(bundles, near, JOINING);
}
