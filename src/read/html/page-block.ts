import { isElement, type Page, type PageElement, type PageText } from "./page-tree.ts";
import { BLOCKS, UNREAD } from "./tag-rules.ts";

/** A run of text that a reader sees as one paragraph, line or cell. */
export interface PageBlock {
  /** The block element it stands in. */
  readonly element: PageElement;
  readonly pieces: readonly BlockPiece[];
  /** Characters without white space, and how many of them are links. */
  readonly size: number;
  readonly linked: number;
}

export interface BlockPiece {
  readonly text: PageText;
  /** The innermost element around it. */
  readonly inside: PageElement;
}

interface OpenBlock {
  pieces: BlockPiece[];
  size: number;
  linked: number;
  breaks: number;
}

/** Cuts a page into blocks in document order: at block elements, and where two line breaks follow each other. */
export function cutBlocks(page: Page): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let open: OpenBlock = emptyBlock();
  const flush = (element: PageElement) => {
    if (open.size > 0) blocks.push({ element, pieces: open.pieces, size: open.size, linked: open.linked });
    open = emptyBlock();
  };
  const visit = (element: PageElement, block: PageElement, inLink: boolean) => {
    for (const child of element.children) {
      if (!isElement(child)) {
        const size = countVisible(child.text);
        if (size > 0) open.breaks = 0;
        open.pieces.push({ text: child, inside: element });
        open.size += size;
        if (inLink) open.linked += size;
      } else if (child.name === "br") {
        if (++open.breaks > 1) flush(block);
        else if (open.size > 0) open.pieces.push(lineBreak(open, element));
      } else if (child.name === "hr") {
        flush(block);
      } else if (BLOCKS.has(child.name)) {
        flush(block);
        visit(child, child, inLink || child.name === "a");
        flush(child);
      } else if (!UNREAD.has(child.name) && child.name !== "head") {
        visit(child, block, inLink || child.name === "a");
      }
    }
  };
  visit(page.root, page.root, false);
  flush(page.root);
  return blocks;
}

/** White space in the text for which the page has none: it stands where the text before it ends. */
function lineBreak({ pieces }: OpenBlock, inside: PageElement): BlockPiece {
  const end = pieces.at(-1)?.text.end ?? 0;
  return { text: { kind: "text", text: " ", start: end, end }, inside };
}

function emptyBlock(): OpenBlock {
  return { pieces: [], size: 0, linked: 0, breaks: 0 };
}

function countVisible(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x20 && unit !== 0xa0 && unit !== 0x200b && unit !== 0xad && unit !== 0xfeff) count++;
  }
  return count;
}

/** The text of a block with white space tidied. */
export function blockText(block: PageBlock): string {
  let text = "";
  for (const piece of block.pieces) text += piece.text.text;
  return text.replace(/\s+/g, " ").trim();
}

/**
 * The same for a line of names and dates, where elements that the page's styles set apart have no white space between
 * them: `<span>Jo Nemo</span><span>Mar 3, 2031</span>`.
 */
export function lineText(block: PageBlock): string {
  let text = "";
  let inside: PageElement | null = null;
  for (const piece of block.pieces) {
    if (inside && piece.inside !== inside && isGlued(text, piece.text.text)) text += " ";
    text += piece.text.text;
    inside = piece.inside;
  }
  return text.replace(/\s+/g, " ").trim();
}

function isGlued(before: string, after: string): boolean {
  return /\p{Ll}$/u.test(before) ? /^[\p{Lu}\d]/u.test(after) : /\d$/.test(before) && /^[\p{Lu}\d]/u.test(after);
}
