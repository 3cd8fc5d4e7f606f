import { type Page, type PageElement, textOf, tidy } from "../page-tree.ts";
import { findArticleObject, type LinkedObject, readJsonLd } from "./read-json-ld.ts";

/** What a page says of itself outside its text. */
export interface PageFacts {
  /** `<meta>` by name, property or itemprop in lower case; all values in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly objects: readonly LinkedObject[];
  readonly article: LinkedObject | null;
  /** Text of `<title>`. */
  readonly title: string | null;
  readonly language: string | null;
  readonly canonical: string | null;
}

/** Longer values are no titles, names or dates. */
const LONGEST = 2000;

/** Gathers `<meta>`, `<title>`, `<link rel=canonical>`, the page's language and its JSON-LD. */
export function gatherFacts(page: Page): PageFacts {
  const meta = new Map<string, string[]>();
  let title: string | null = null;
  let canonical: string | null = null;
  let language: string | null = null;
  for (const element of page.elements) {
    const { name, attributes } = element;
    if (name === "meta") addMeta(meta, element);
    else if (name === "title" && !isInDrawing(element)) title ??= tidy(textOf(element).slice(0, LONGEST)) || null;
    else if (name === "html") language ??= attributes.lang ?? null;
    else if (name === "link" && attributes.rel === "canonical") canonical ??= attributes.href ?? null;
  }
  const objects = readJsonLd(page);
  return { meta, objects, article: findArticleObject(objects), title, language, canonical };
}

export function firstMeta(facts: PageFacts, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = facts.meta.get(name)?.[0];
    if (value) return value;
  }
  return null;
}

function addMeta(meta: Map<string, string[]>, { attributes }: PageElement): void {
  const content = tidy((attributes.content ?? "").slice(0, LONGEST));
  if (content === "") return;
  for (const name of new Set([attributes.property, attributes.name, attributes.itemprop])) {
    if (!name) continue;
    const key = name.toLowerCase();
    const values = meta.get(key);
    if (values) values.push(content);
    else meta.set(key, [content]);
  }
}

/** `<svg><title>` is the name of a drawing. */
function isInDrawing(element: PageElement): boolean {
  for (let at = element.parent; at; at = at.parent) if (at.name === "svg") return true;
  return false;
}
