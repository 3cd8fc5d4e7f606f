import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { Page, PageElement, PageNode } from "./page-tree.ts";
import { BLOCKS, ENDS, FORMATTING, KEPT_ATTRIBUTES, SCOPES, VOID } from "./tag-rules.ts";

/** Browsers stop here too; every tree walk below may recurse. */
export const DEEPEST = 512;

interface OpenElement extends PageElement {
  readonly children: PageNode[];
  readonly attributes: Record<string, string>;
}

/**
 * Parses a page to a tree in one pass over a streaming tokenizer. Optional end tags, stray tags and wrong nesting are
 * put right roughly as browsers do. Time is linear in the page: no end tag looks further than {@link DEEPEST}.
 */
export function parsePage(html: string): Page {
  const builder = makeBuilder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder.callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return builder.finish();
}

function makeBuilder(html: string) {
  const root = makeElement(0, "#page", null);
  const elements: OpenElement[] = [root];
  const open = makeOpenElements(root);
  let pending: OpenElement | null = null;
  let position = 0;

  const addText = (text: string, start: number, end: number) => {
    open.top().children.push({ kind: "text", text, start, end });
    position = end;
  };
  const skip = (_start: number, end: number) => {
    position = end + 1;
  };
  const endOpenTag = (end: number) => {
    if (pending && !VOID.has(pending.name)) open.push(pending);
    pending = null;
    position = end + 1;
  };

  const callbacks: TokenizerCallbacks = {
    ontext: (start, end) => {
      // The tokenizer tells the rest of an end tag that the page breaks off in as text that begins before the page.
      if (start >= 0) addText(html.slice(start, end), start, end);
    },
    ontextentity: (codepoint, end) => addText(String.fromCodePoint(codepoint), position, end),
    oncdata: skip,
    oncomment: skip,
    ondeclaration: skip,
    onprocessinginstruction: skip,
    onopentagname: (start, end) => {
      const name = html.slice(start, end).toLowerCase();
      open.endImplied(name);
      const parent = open.top();
      pending = makeElement(elements.length, name, parent);
      elements.push(pending);
      parent.children.push(pending);
      position = end;
    },
    ...readAttributes(html, () => pending),
    onopentagend: endOpenTag,
    onselfclosingtag: endOpenTag,
    onclosetag: (start, end) => {
      open.close(html.slice(start, end).toLowerCase());
      position = html.indexOf(">", end) + 1 || html.length;
    },
    onend: () => {},
  };
  return { callbacks, finish: (): Page => ({ root, elements, tooDeep: open.isTooDeep() }) };
}

/** Gives the element whose start tag is being read the attributes that are kept, each as it stands first. */
function readAttributes(html: string, pending: () => OpenElement | null) {
  let name = "";
  let value = "";
  return {
    onattribname: (start, end) => {
      name = html.slice(start, end).toLowerCase();
      value = "";
    },
    onattribdata: (start, end) => {
      value += html.slice(start, end);
    },
    onattribentity: (codepoint) => {
      value += String.fromCodePoint(codepoint);
    },
    onattribend: () => {
      const element = pending();
      if (element && KEPT_ATTRIBUTES.has(name)) element.attributes[name] ??= value;
    },
  } satisfies Partial<TokenizerCallbacks>;
}

/** The elements that are open while a page is read, never more than {@link DEEPEST}. */
function makeOpenElements(root: OpenElement) {
  const stack: OpenElement[] = [root];
  let surplus = 0;
  let tooDeep = false;
  return {
    top: () => stack[stack.length - 1] as OpenElement,
    isTooDeep: () => tooDeep,
    endImplied: (name: string) => endImplied(stack, name),
    push(element: OpenElement) {
      if (stack.length < DEEPEST) stack.push(element);
      else {
        tooDeep = true;
        surplus++;
      }
    },
    close(name: string) {
      if (surplus > 0 && !VOID.has(name)) surplus--;
      else close(stack, name);
    },
  };
}

function makeElement(index: number, name: string, parent: PageElement | null): OpenElement {
  return { kind: "element", index, name, attributes: {}, parent, children: [] };
}

/** Ends the elements whose end tag was left out before a start tag. */
function endImplied(stack: OpenElement[], name: string): void {
  if (BLOCKS.has(name)) endParagraph(stack);
  const rule = ENDS.get(name);
  if (!rule) return;
  const [ends, within] = rule;
  let cut = -1;
  for (let i = stack.length - 1; i > 0; i--) {
    const open = (stack[i] as OpenElement).name;
    if (within.has(open)) break;
    if (ends.has(open)) cut = i;
  }
  if (cut > 0) stack.length = cut;
}

function endParagraph(stack: OpenElement[]): void {
  for (let i = stack.length - 1; i > 0; i--) {
    const { name } = stack[i] as OpenElement;
    if (name === "p") {
      stack.length = i;
      return;
    }
    if (BLOCKS.has(name) || SCOPES.has(name)) return;
  }
}

/** Closes the nearest open element of that name; an inline end tag does not close blocks, none reaches out of a cell. */
function close(stack: OpenElement[], name: string): void {
  const block = BLOCKS.has(name) || FORMATTING.has(name) || SCOPES.has(name);
  for (let i = stack.length - 1; i > 0; i--) {
    const open = (stack[i] as OpenElement).name;
    if (open === name) {
      stack.length = i;
      return;
    }
    if (SCOPES.has(open) && !SCOPES.has(name) && !/^(?:tr|tbody|thead|tfoot|body)$/.test(name)) return;
    if (!block && BLOCKS.has(open)) return;
  }
}
