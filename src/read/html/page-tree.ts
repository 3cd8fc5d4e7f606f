/** A run of text on a page. `text` is decoded; it stands at `start` to `end` of the raw page. */
export interface PageText {
  readonly kind: "text";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An element of a page. `index` counts elements in document order, parents before children. */
export interface PageElement {
  readonly kind: "element";
  readonly index: number;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly children: readonly PageNode[];
}

export type PageNode = PageText | PageElement;

/** A parsed page. */
export interface Page {
  readonly root: PageElement;
  /** All elements by their index. */
  readonly elements: readonly PageElement[];
  /** Whether tags were nested deeper than the tree is allowed to be; what lies deeper hangs on the deepest element. */
  readonly tooDeep: boolean;
}

/** The decoded text below an element, white space as it stands in the page; no more than `most` of it. */
export function textOf(node: PageNode, most = Number.POSITIVE_INFINITY): string {
  if (node.kind === "text") return node.text.slice(0, most);
  let text = "";
  for (const child of node.children) {
    text += textOf(child, most - text.length);
    if (text.length >= most) break;
  }
  return text;
}

/** Text with runs of white space as one space and none around it. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function isElement(node: PageNode): node is PageElement {
  return node.kind === "element";
}
