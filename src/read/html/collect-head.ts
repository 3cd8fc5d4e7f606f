import type { TextPart } from "./assemble-text.ts";
import { isWithin } from "./find-body.ts";
import { labelMetadata } from "./label-blocks.ts";
import { blockText, type PageBlock } from "./page-block.ts";
import { isElement, type PageElement, type PageText } from "./page-tree.ts";
import type { Survey } from "./survey-page.ts";

export interface Head {
  readonly title: TextPart | null;
  /** Lines between title and report that tell who wrote when and where. */
  readonly head: readonly TextPart[];
}

const LONGEST_LINE = 200;

/**
 * The title and the lines of names and dates above the report. They often stand in what is furniture by its name, so
 * they are looked for among all blocks of the page.
 */
export function collectHead(survey: Survey): Head {
  const { blocks, body, title, labelled } = survey;
  const at = title.heading ? findHeadingBlock(blocks, title.heading) : -1;
  const heading = blocks[at];
  if (!heading) return { title: titleOfHead(survey), head: [] };
  const taken = new Set(body.blocks);
  const first = labelled[0] ? blocks.indexOf(labelled[0].block) : -1;
  const head = blocks.slice(at + 1, Math.max(at + 1, first)).flatMap((block) => labelHead(block, taken, survey));
  return { title: { block: heading, kind: "title", why: "the heading that the head of the page names" }, head };
}

function labelHead(block: PageBlock, taken: ReadonlySet<PageBlock>, survey: Survey): TextPart[] {
  if (taken.has(block) || block.size > LONGEST_LINE) return [];
  const label = labelMetadata({ block, text: blockText(block) }, null, survey);
  if (label) return [{ block, kind: label[0], why: label[1] }];
  return isCaption(block) ? [{ block, kind: "caption", why: "in a figure" }] : [];
}

function isCaption({ element }: PageBlock): boolean {
  return element.name === "figcaption" || (element.parent?.name ?? "") === "figcaption";
}

/** The last block of a heading: what stands before it in the heading is a label of its own. */
function findHeadingBlock(blocks: readonly PageBlock[], heading: PageElement): number {
  return blocks.findLastIndex((block) => isWithin(block.element, heading));
}

/** Where no heading shows the title, the words of `<title>` that are it. */
function titleOfHead({ title, page, labelled }: Survey): TextPart | null {
  if (title.text === null || labelled.some((part) => part.kind === "title")) return null;
  const element = page.elements.find((each) => each.name === "title");
  const block = element ? blockOfTitle(element, title.text) : null;
  return block ? { block, kind: "title", why: "<title> of the page" } : null;
}

/** The part of `<title>` that is the title, as a block; null where it does not stand there to the letter. */
function blockOfTitle(element: PageElement, title: string): PageBlock | null {
  const texts = element.children.filter((child): child is PageText => !isElement(child));
  const [only] = texts;
  if (!only || texts.length !== 1) return null;
  const at = only.text.indexOf(title);
  if (at < 0) return null;
  const text = { ...only, text: title, start: only.start + at, end: only.start + at + title.length };
  return { element, pieces: [{ text, inside: element }], size: title.length, linked: 0 };
}
