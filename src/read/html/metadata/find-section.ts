import { tidy } from "../page-tree.ts";
import { firstMeta, type PageFacts } from "./page-facts.ts";
import { type LinkedObject, textProperty, typesOf } from "./read-json-ld.ts";

const META = ["article:section", "parsely-section", "sailthru.section", "cxenseparse:section", "section", "category"];
const LONGEST = 60;

/** The part of the outlet a page belongs to, by its JSON-LD, its `<meta>` or its breadcrumbs. */
export function findSection(facts: PageFacts): string | null {
  const named = textProperty(facts.article, "articleSection") ?? firstMeta(facts, ...META) ?? lastCrumb(facts.objects);
  const section = named === null ? "" : tidy(named);
  return section !== "" && section.length <= LONGEST ? section : null;
}

/** The crumb before the page itself; the first is the front page. */
function lastCrumb(objects: readonly LinkedObject[]): string | null {
  const list = objects.find((object) => typesOf(object).includes("BreadcrumbList"))?.itemListElement;
  if (!Array.isArray(list) || list.length < 3) return null;
  const crumb = list.at(-2) as LinkedObject;
  return textProperty(crumb, "name") ?? textProperty(crumb, "item");
}
