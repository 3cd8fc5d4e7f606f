import { type Page, textOf } from "../page-tree.ts";

/** An object of a page's JSON-LD (schema.org). */
export type LinkedObject = Readonly<Record<string, unknown>>;

const ARTICLE_TYPES =
  /^(?:.*Article|.*BlogPosting|.*NewsArticle|Report|Review|.*Posting|AnalysisNewsArticle|OpinionNewsArticle|Recipe|CreativeWork)$/;
const MOST_OBJECTS = 2000;
const DEEPEST = 20;
const LONGEST_SCRIPT = 2_000_000;

/** All objects of all JSON-LD scripts, outermost first. Scripts that are no JSON are left out. */
export function readJsonLd(page: Page): readonly LinkedObject[] {
  const objects: LinkedObject[] = [];
  const collect = (value: unknown, depth: number) => {
    if (depth > DEEPEST || objects.length > MOST_OBJECTS || value === null || typeof value !== "object") return;
    if (Array.isArray(value)) {
      for (const each of value) collect(each, depth + 1);
      return;
    }
    objects.push(value as LinkedObject);
    for (const each of Object.values(value)) collect(each, depth + 1);
  };
  for (const element of page.elements) {
    if (element.name !== "script" || !/ld\+json/i.test(element.attributes.type ?? "")) continue;
    const source = textOf(element);
    if (source.length <= LONGEST_SCRIPT) collect(parseLoosely(source), 0);
  }
  return objects;
}

/** The object that describes the article of the page: the first with a headline, a body or a date. */
export function findArticleObject(objects: readonly LinkedObject[]): LinkedObject | null {
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPES.test(type)));
  return (
    articles.find((object) => object.headline && object.datePublished) ??
    articles.find((object) => object.headline ?? object.datePublished) ??
    null
  );
}

export function typesOf(object: LinkedObject): readonly string[] {
  const types = object["@type"];
  return (Array.isArray(types) ? types : [types]).filter((type): type is string => typeof type === "string");
}

/** The text of a property: a string, or the name of an object; the first of a list. */
export function textProperty(object: LinkedObject | null, property: string): string | null {
  const [first] = textProperties(object, property);
  return first ?? null;
}

export function textProperties(object: LinkedObject | null, property: string): readonly string[] {
  const value = object?.[property];
  return (Array.isArray(value) ? value : [value]).flatMap((each) => {
    const text = typeof each === "string" ? each : ((each as LinkedObject | null)?.name ?? null);
    return typeof text === "string" && text.trim() !== "" ? [decodeCharacters(text.trim())] : [];
  });
}

/** JSON as sites write it: with raw line breaks in strings, in comments or CDATA, with a closing semicolon. */
function parseLoosely(source: string): unknown {
  const start = source.search(/[[{]/);
  const end = Math.max(source.lastIndexOf("}"), source.lastIndexOf("]"));
  if (start < 0 || end < start) return null;
  const bare = source.slice(start, end + 1);
  for (const text of [bare, bare.replace(/\p{Cc}+/gu, " ")]) {
    try {
      return JSON.parse(text);
    } catch {}
  }
  return null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " " };

/** Character references that sites leave in JSON. */
function decodeCharacters(text: string): string {
  return text
    .replace(/&(amp|quot|apos|lt|gt|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/&#(x[\da-f]{1,6}|\d{1,7});/gi, (whole, code: string) => {
      const point = code[0]?.toLowerCase() === "x" ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}
