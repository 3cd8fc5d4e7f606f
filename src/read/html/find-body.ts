import type { ElementSign, SignReader } from "./classify-element.ts";
import type { PageBlock } from "./page-block.ts";
import { isElement, type Page, type PageElement } from "./page-tree.ts";

/** Where the report stands on a page. */
export interface Body {
  readonly container: PageElement;
  /** Blocks of the container, and prose between the title and it, without those in furniture. */
  readonly blocks: readonly PageBlock[];
  /** Index of the last element below the container. */
  readonly end: number;
  /** Share of the text of an element that is links. */
  linkShareOf(element: PageElement): number;
  /** Share of the container's prose that stands in an element. */
  shareOf(element: PageElement): number;
}

/** Shorter lines are no prose: labels, links, dates. Characters without white space. */
const LEAST_PROSE = 50;
const MOST_LINKED = 0.4;
/** Items and cells are short, but a report may be a list or a table. */
const CELLS = new Set(["li", "td", "dd"]);
const CELL_WORTH = 0.4;
const LEAST_REPORT = 200;
const LEAST_COMPANY = 0.1;
/** An element with more of the prose of a page is no furniture, whatever it is called. */
const MOST_FURNITURE = 0.5;
const MOST_COMMENTS = 0.92;

const FURNITURE_NAMES = new Set(["nav", "footer", "aside", "dialog", "menu", "form", "fieldset"]);
const FURNITURE_ROLES =
  /^(?:navigation|banner|complementary|contentinfo|search|dialog|alert|alertdialog|menu|menubar|toolbar|tablist|tooltip)$/;
const FURNITURE_SIGNS: readonly ElementSign[] = ["furniture", "related", "comments"];

/** Finds the report: the element that holds most of the prose that is not in furniture, and its blocks. */
export function findBody(
  page: Page,
  blocks: readonly PageBlock[],
  heading: PageElement | null,
  signsOf: SignReader,
): Body {
  const all = weigh(page, blocks);
  const furniture = markFurniture(page, all, signsOf);
  const kept = blocks.filter((block) => !isInside(block.element, furniture));
  const weight = weigh(page, kept);
  const container = tighten(descend(startAt(page.root, heading, weight), weight), weight, signsOf);
  const total = weight[container.index] || 1;
  return {
    container,
    blocks: [...findBetween(kept, heading, container), ...kept.filter((block) => isWithin(block.element, container))],
    end: lastIndex(container),
    linkShareOf: measureLinks(page, kept),
    shareOf: (element) => (weight[element.index] ?? 0) / total,
  };
}

/**
 * Prose below each element, by its index. A paragraph among many counts more than a lone one: a list of teasers may
 * hold more words than the report, but never as many side by side.
 */
function weigh(page: Page, blocks: readonly PageBlock[]): Float64Array {
  const company = new Float64Array(page.elements.length);
  let most = 1;
  for (const block of blocks) {
    const home = homeOf(block.element).index;
    company[home] = (company[home] ?? 0) + proseOf(block);
    most = Math.max(most, company[home] ?? 0);
  }
  const weight = new Float64Array(page.elements.length);
  for (const block of blocks) {
    const mass = proseOf(block) * Math.max(LEAST_COMPANY, (company[homeOf(block.element).index] ?? 0) / most);
    if (mass === 0) continue;
    for (let at: PageElement | null = block.element; at; at = at.parent)
      weight[at.index] = (weight[at.index] ?? 0) + mass;
  }
  return weight;
}

/** The element a paragraph shares with its neighbours. */
function homeOf(element: PageElement): PageElement {
  return LEAVES.has(element.name) && element.parent ? element.parent : element;
}

export function proseOf({ element, size, linked }: PageBlock): number {
  if (size < LEAST_PROSE && linked === 0 && CELLS.has(element.name)) return size * CELL_WORTH;
  return size >= LEAST_PROSE && linked <= size * MOST_LINKED ? size - linked : 0;
}

/** One mark for each element, set where it is furniture or hidden and does not hold most of the prose itself. */
function markFurniture(page: Page, weight: Float64Array, signsOf: SignReader): Uint8Array {
  const total = weight[0] || 1;
  const marks = new Uint8Array(page.elements.length);
  for (const element of page.elements) {
    const parent = element.parent;
    if (parent && marks[parent.index]) {
      marks[element.index] = 1;
      continue;
    }
    const share = (weight[element.index] ?? 0) / total;
    if (share > MOST_COMMENTS) continue;
    const signs = signsOf(element);
    if (signs.has("comments") || isHidden(element)) marks[element.index] = 1;
    else if (share <= MOST_FURNITURE && isFurniture(element, signs)) marks[element.index] = 1;
  }
  return marks;
}

export function isFurniture(element: PageElement, signs: ReadonlySet<ElementSign>): boolean {
  if (FURNITURE_NAMES.has(element.name) || FURNITURE_ROLES.test(element.attributes.role ?? "")) return true;
  return FURNITURE_SIGNS.some((sign) => signs.has(sign));
}

export function isHidden({ attributes }: PageElement): boolean {
  if (attributes.hidden !== undefined || attributes["aria-hidden"] === "true") return true;
  return attributes.style !== undefined && /display\s?:\s?none|visibility\s?:\s?hidden/i.test(attributes.style);
}

function isInside(element: PageElement, marks: Uint8Array): boolean {
  return marks[element.index] === 1;
}

/** Least share of the prose of a page that the surroundings of the title must hold to be the report. */
const LEAST_NEAR_TITLE = 0.2;

/** The narrowest element around the title that holds a good part of the prose: teasers lie outside it. */
function startAt(root: PageElement, heading: PageElement | null, weight: Float64Array): PageElement {
  const least = Math.max(LEAST_REPORT, LEAST_NEAR_TITLE * (weight[root.index] ?? 0));
  for (let at = heading?.parent ?? null; at; at = at.parent) if ((weight[at.index] ?? 0) >= least) return at;
  return root;
}

/** An element that holds this much goes alone, also beside others of its make. */
const DOMINANT = 0.9;
const MAJOR = 0.5;
const LEAVES = new Set([
  "p",
  "li",
  "ul",
  "ol",
  "dl",
  "blockquote",
  "table",
  "tbody",
  "pre",
  "h1",
  "h2",
  "h3",
  "h4",
  "figure",
]);

/** Goes down from the root as long as one child holds most of the prose and its siblings are not more of the same. */
function descend(root: PageElement, weight: Float64Array): PageElement {
  let at = root;
  for (;;) {
    const total = weight[at.index] ?? 0;
    const children = at.children.filter(isElement);
    let best: PageElement | null = null;
    for (const child of children) {
      if ((weight[child.index] ?? 0) > (best ? (weight[best.index] ?? 0) : 0)) best = child;
    }
    if (!best || LEAVES.has(best.name)) return at;
    const share = (weight[best.index] ?? 0) / total;
    if (share < MAJOR) return at;
    const found = best;
    const alike = children.some((child) => child !== found && (weight[child.index] ?? 0) > 0 && isAlike(child, found));
    if (alike && share < DOMINANT) return at;
    at = found;
  }
}

function isAlike(a: PageElement, b: PageElement): boolean {
  if (a.name === "p" || LEAVES.has(a.name)) return true;
  if (a.name !== b.name || a.name === "article") return false;
  const [first, second] = [a.attributes.class ?? "", b.attributes.class ?? ""];
  if (first === second) return true;
  const names = new Set(first.split(/\s+/));
  return second.split(/\s+/).some((name) => names.has(name));
}

const TIGHT = 0.6;
/** How far above the prose its named element may stand. */
const MOST_STEPS = 2;

/** An element inside that is named as the body of an article and holds most of the prose is a better fit. */
function tighten(container: PageElement, weight: Float64Array, signsOf: SignReader): PageElement {
  const isNamed = (element: PageElement) =>
    element.attributes.itemprop === "articleBody" || signsOf(element).has("bodies");
  let above: PageElement | null = container;
  for (let steps = 0; above && steps < MOST_STEPS; steps++, above = above.parent) if (isNamed(above)) return above;
  const total = weight[container.index] ?? 0;
  let at = container;
  const visit = (element: PageElement) => {
    for (const child of element.children) {
      if (!isElement(child) || (weight[child.index] ?? 0) < total * TIGHT) continue;
      if (child.attributes.itemprop === "articleBody" || signsOf(child).has("bodies")) at = child;
      visit(child);
    }
  };
  visit(container);
  return at;
}

function measureLinks(page: Page, blocks: readonly PageBlock[]): (element: PageElement) => number {
  const size = new Float64Array(page.elements.length);
  const linked = new Float64Array(page.elements.length);
  for (const block of blocks) {
    for (let at: PageElement | null = block.element; at; at = at.parent) {
      size[at.index] = (size[at.index] ?? 0) + block.size;
      linked[at.index] = (linked[at.index] ?? 0) + block.linked;
    }
  }
  return ({ index }) => (linked[index] ?? 0) / (size[index] || 1);
}

function lastIndex(element: PageElement): number {
  let at = element;
  for (;;) {
    const last = at.children.findLast(isElement);
    if (!last) return at.index;
    at = last;
  }
}

/** Prose between the title and the report: its deck, or a first paragraph that has an element of its own. */
function findBetween(
  blocks: readonly PageBlock[],
  heading: PageElement | null,
  container: PageElement,
): readonly PageBlock[] {
  if (!heading || isWithin(heading, container)) return [];
  const title = blocks.findLastIndex((block) => isWithin(block.element, heading));
  const first = blocks.findIndex((block) => isWithin(block.element, container));
  return title < 0 ? [] : blocks.slice(title + 1, Math.max(title + 1, first)).filter((block) => proseOf(block) > 0);
}

export function isWithin(element: PageElement, ancestor: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at === ancestor) return true;
  return false;
}
