import type { Range } from "../../../../src/model/span.ts";

export interface Element extends Range {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of well-formed inline markup, and its elements as ranges of that text, in the order they close. */
export function parseMarkup(markup: string): { readonly text: string; readonly elements: readonly Element[] } {
  let text = "";
  const elements: Element[] = [];
  const open: Element[] = [];
  for (const [part, closing, name, rest] of markup.matchAll(/<(\/?)([\w.-]+)([^<>]*)>|[^<]+|</g)) {
    if (name === undefined) text += decodeEntities(part);
    else if (closing) {
      const at = open.findLastIndex((element) => element.name === name);
      const [element] = at < 0 ? [] : open.splice(at, 1);
      if (element) elements.push({ ...element, end: text.length });
    } else {
      const element = { name, attributes: parseAttributes(rest ?? ""), start: text.length, end: text.length };
      (rest?.endsWith("/") ? elements : open).push(element);
    }
  }
  return { text, elements };
}

export function parseAttributes(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, decodeEntities(value as string)]),
  );
}

export function decodeEntities(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
