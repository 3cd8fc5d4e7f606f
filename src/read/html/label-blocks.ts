import type { BlockKind } from "../../model/article.ts";
import { findDates } from "../dates/find-dates.ts";
import { matchRule } from "../text/label-by-rule.ts";
import { explainCaption } from "../text/label-captions.ts";
import type { PageVocabulary } from "../text/page-vocabulary.ts";
import { endsSentence, normaliseLine } from "../text/prose.ts";
import { readMetadataLine } from "../text/read-metadata-line.ts";
import type { SignReader } from "./classify-element.ts";
import { type Body, isWithin, proseOf } from "./find-body.ts";
import { similarity } from "./metadata/find-title.ts";
import { blockText, type PageBlock } from "./page-block.ts";
import type { PageElement } from "./page-tree.ts";

/** A block of the report's surroundings with what it is. */
export interface LabelledBlock {
  readonly block: PageBlock;
  readonly text: string;
  readonly kind: BlockKind;
  readonly why: string;
}

/** What is known of the page when its blocks are labelled. */
export interface BlockContext {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly words: PageVocabulary;
  readonly signsOf: SignReader;
}

interface Draft {
  readonly block: PageBlock;
  readonly text: string;
  kind: BlockKind | null;
  why: string;
}

/** Labels the blocks of a page's body: the report and what stands between its paragraphs. */
export function labelBlocks(body: Body, context: BlockContext): readonly LabelledBlock[] {
  const drafts = body.blocks
    .map((block): Draft => ({ block, text: blockText(block), kind: null, why: "" }))
    .filter((draft) => draft.text !== "");
  const firstProse = drafts.findIndex((draft) => proseOf(draft.block) > 0 && endsSentence(draft.text));
  drafts.forEach((draft, i) => {
    const label = labelOne(draft, i, i < firstProse, body, context);
    if (label) [draft.kind, draft.why] = label;
  });
  labelFoot(drafts, context);
  labelLists(drafts);
  labelDangling(drafts);
  labelRepeated(drafts);
  return drafts.map(({ block, text, kind, why }) => ({
    block,
    text,
    kind: kind ?? "paragraph",
    why: why || "running text",
  }));
}

type Label = readonly [BlockKind, string];
const SHORT = 160;
const LONGEST_DECK = 500;
const MOSTLY_LINKED = 0.6;
/** A gallery whose captions are the report holds more of the prose. */
const MOST_CAPTIONS = 0.25;
const HEADINGS = /^h[1-6]$/;

function labelOne(draft: Draft, at: number, inHead: boolean, body: Body, context: BlockContext): Label | null {
  const { block, text } = draft;
  const { words, signsOf } = context;
  const { container } = body;
  if (!/[\p{L}\p{N}]/u.test(text)) return ["furniture", "no word in it"];
  if (isTitle(draft, context)) return ["title", "the heading that the head of the page names"];
  if (hasAround(block.element, container, (element) => element.name === "figure" || element.name === "figcaption"))
    return ["caption", "in a figure"];
  if (
    block.size < 400 &&
    hasAround(
      block.element,
      container,
      (element) => signsOf(element).has("captions") && body.shareOf(element) < MOST_CAPTIONS,
    )
  )
    return ["caption", "named as a caption"];
  const rule = matchRule(text, words, inHead ? "head" : "anywhere");
  if (rule) return [rule.gives, rule.reason];
  if (text.length <= SHORT) {
    if (inHead && isDateLine(text)) return ["metadata", "a date before the report"];
    const metadata = labelMetadata(draft, container, context);
    if (metadata) return metadata;
  }
  if (text.length <= 300 && explainCaption(text, at, words)) return ["caption", "ends in the credit of a picture"];
  if (!isWithin(block.element, container))
    return text.length <= LONGEST_DECK ? ["deck", "between the title and the report"] : null;
  if (block.linked > block.size * MOSTLY_LINKED && block.size < 250) return ["related", "a line of links"];
  if (isLinkList(block.element, body)) return ["related", "in a list of links"];
  if (
    HEADINGS.test(block.element.name) ||
    hasAround(block.element, container, (element) => HEADINGS.test(element.name))
  )
    return ["subhead", "a heading"];
  return null;
}

function isTitle({ block, text }: Draft, { title }: BlockContext): boolean {
  if (!title || text.length > 2 * title.length + 20) return false;
  return /^h[12]$/.test(block.element.name)
    ? similarity(text, title) > 0.75
    : normaliseLine(text) === normaliseLine(title);
}

const LONGEST_DATE_LINE = 70;

function isDateLine(text: string): boolean {
  return text.length <= LONGEST_DATE_LINE && !endsSentence(text) && findDates(text).length > 0;
}

/** Labels a line that tells who wrote when; elements around it count up to `container`, or all of them. */
export function labelMetadata(
  { block, text }: Pick<LabelledBlock, "block" | "text">,
  container: PageElement | null,
  { words, signsOf, authors }: Pick<BlockContext, "words" | "signsOf" | "authors">,
): Label | null {
  if (readMetadataLine(text, words)) return ["metadata", "names, places and dates"];
  const lower = text.toLowerCase().replace(/^by:?\s/, "");
  if (authors.some((author) => lower === author.toLowerCase()))
    return ["byline", "the author the head of the page names"];
  if (HEADINGS.test(block.element.name) || endsSentence(text)) return null;
  let label: Label | null = null;
  hasAround(block.element, container, (element) => {
    const signs = signsOf(element);
    if (
      signs.has("bylines") ||
      element.attributes.rel === "author" ||
      /author/i.test(element.attributes.itemprop ?? "")
    )
      label = ["byline", "named as a byline"];
    else if (signs.has("dates") || element.name === "time") label = ["metadata", "named as a date"];
    return label !== null;
  });
  return label;
}

/** How many elements around a block are looked at: below the container, and where there is none. */
const MOST_AROUND = { within: 16, anywhere: 4 };

/** Whether the element or one close around it, below the container, passes the test. */
function hasAround(
  element: PageElement,
  container: PageElement | null,
  test: (element: PageElement) => boolean,
): boolean {
  let steps = container ? MOST_AROUND.within : MOST_AROUND.anywhere;
  for (let at: PageElement | null = element; at && at !== container && steps > 0; at = at.parent, steps--) {
    if (test(at)) return true;
  }
  return false;
}

/** Whether most of the text of the list around an item is links. */
function isLinkList(element: PageElement, { container, linkShareOf }: Body): boolean {
  const isList = ({ name }: PageElement) => name === "ul" || name === "ol";
  return hasAround(element, container, (around) => isList(around) && linkShareOf(around) > MOSTLY_LINKED);
}

const FOOT_BLOCKS = 25;
const LONGEST_BIO = 600;

/** From the end upwards: credits, who the author is, calls and links; the first paragraph of the report ends it. */
function labelFoot(drafts: readonly Draft[], { words, authors }: BlockContext): void {
  for (let i = drafts.length - 1; i >= Math.max(1, drafts.length - FOOT_BLOCKS); i--) {
    const draft = drafts[i] as Draft;
    if (draft.kind && draft.kind !== "subhead") continue;
    const rule = matchRule(draft.text, words, "foot");
    if (rule) [draft.kind, draft.why] = [rule.gives, rule.reason];
    else if (
      draft.text.length < LONGEST_BIO &&
      authors.some((author) => author.includes(" ") && draft.text.startsWith(author))
    ) {
      [draft.kind, draft.why] = ["credit", "begins with the name of the author"];
    } else if (!draft.kind && draft.block.size < 30 && !endsSentence(draft.text)) {
      [draft.kind, draft.why] = ["furniture", "short line after the last paragraph"];
    } else if (!draft.kind) return;
  }
}

/** What follows the heading of a list of links belongs to it, as long as it is no prose. */
function labelLists(drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    if (draft.kind !== "related" || draft.block.linked > 0 || draft.why === "in a list of links") return;
    for (let after = i + 1; after < drafts.length; after++) {
      const next = drafts[after] as Draft;
      if (next.block.linked <= next.block.size * MOSTLY_LINKED || next.block.size > 250) return;
      [next.kind, next.why] = ["related", draft.why];
    }
  });
}

/** A heading with nothing of the report below it belongs to what was taken out. */
function labelDangling(drafts: readonly Draft[]): void {
  let below = false;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i] as Draft;
    if (draft.kind === null) below = true;
    else if (draft.kind === "subhead") {
      if (!below) [draft.kind, draft.why] = ["furniture", "heading with no paragraph below it"];
      below = below && HEADINGS.test(draft.block.element.name) && below;
    } else if (draft.kind === "related") below = false;
  }
}

const LEAST_REPEATED = 100;

function labelRepeated(drafts: readonly Draft[]): void {
  const seen = new Set<string>();
  for (const draft of drafts) {
    if (draft.kind !== null || draft.text.length < LEAST_REPEATED || !endsSentence(draft.text)) continue;
    const key = normaliseLine(draft.text);
    if (seen.has(key)) [draft.kind, draft.why] = ["furniture", "repeats an earlier paragraph word for word"];
    seen.add(key);
  }
}
