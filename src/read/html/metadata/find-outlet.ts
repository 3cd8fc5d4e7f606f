import type { Outlet } from "../../../model/article.ts";
import { tidy } from "../page-tree.ts";
import { firstMeta, type PageFacts } from "./page-facts.ts";
import { textProperty } from "./read-json-ld.ts";

const LONGEST = 60;

/** The outlet: `og:site_name`, the publisher of the JSON-LD, or what stands beside the title in `<title>`. */
export function findOutletOfPage(facts: PageFacts, suffix: string | null): Outlet {
  const stated =
    firstMeta(facts, "og:site_name") ??
    textProperty(facts.article, "publisher") ??
    firstMeta(facts, "application-name", "twitter:app:name:iphone");
  if (stated && stated.length <= LONGEST) return { name: tidy(stated), basis: "stated", evidence: [] };
  if (suffix && suffix.length <= LONGEST) return { name: tidy(suffix), basis: "inferred", evidence: [] };
  return { name: null, basis: "none", evidence: [] };
}
