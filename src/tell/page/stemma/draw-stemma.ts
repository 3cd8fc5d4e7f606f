import { type Html, html, type Piece } from "../html.ts";
import type { Node, Sheet } from "./lay-out.ts";
import type { Link, LinkKind } from "./link-articles.ts";

/** How a source looks in the drawing, and what stands under it. */
export interface Face {
  readonly sign: string;
  readonly caption: string;
  readonly dress: string;
}

/** How a link is named for those who cannot see it, and where its passages are listed. */
export interface LinkName {
  readonly anchor: string;
  readonly title: string;
}

const RADIUS = 16;
/** Two sources may be linked in several ways: each way bends by its own measure. */
const BEND: Readonly<Record<LinkKind, number>> = { copied: 8, alike: 8, quote: -26, credit: 24 };
const THINNEST = 1.25;
const THICKEST = 7;

/** Draws one group of sources: circles for reports, boxes for agencies, curves for what ties them. */
export function drawStemma(sheet: Sheet, faceOf: (node: Node) => Face, nameOf: (link: Link) => LinkName): Html {
  const nodes = new Map(sheet.nodes.map((node) => [node.key, node]));
  return html`<svg class="stemma" viewBox="0 0 ${sheet.width} ${sheet.height}" width="${sheet.width}" height="${sheet.height}" role="group" aria-label="Who copied from whom">
${sheet.links.map((link) => drawLink(link, nodes.get(link.from) as Node, nodes.get(link.to) as Node, nameOf(link)))}
${sheet.nodes.map((node) => drawNode(node, faceOf(node)))}
</svg>`;
}

function drawNode({ x, y }: Node, { sign, caption, dress }: Face): Html {
  const agency = sign === "";
  const shape: Piece = agency
    ? html`<rect x="${x - 5}" y="${y - 5}" width="10" height="10"/>`
    : html`<circle cx="${x}" cy="${y}" r="${RADIUS}"/><text class="sign" x="${x}" y="${y + 5.5}" text-anchor="middle">${sign}</text>`;
  return html`<g class="node ${dress}${agency ? " agency" : ""}">${shape}<text class="caption" x="${x}" y="${y + (agency ? -10 : RADIUS + 15)}" text-anchor="middle">${caption}</text></g>`;
}

function drawLink(link: Link, from: Node, to: Node, { anchor, title }: LinkName): Html {
  const bow = from.row === to.row ? BEND[link.kind] + 30 : BEND[link.kind];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const middle = { x: (from.x + to.x) / 2 - (dy / length) * bow, y: (from.y + to.y) / 2 + (dx / length) * bow };
  const start = stepTowards(from, middle, RADIUS + 3);
  const end = stepTowards(to, middle, RADIUS + (link.kind === "copied" ? 11 : 3));
  const weight = round(THINNEST + Math.min(1, link.share) * (THICKEST - THINNEST));
  const curve = `M${point(start)}Q${point(middle)} ${point(end)}`;
  const head = link.kind === "copied" && drawHead(stepTowards(to, middle, RADIUS + 3), middle);
  const lines = html`<path class="reach" d="${curve}"/><path class="curve" d="${curve}" stroke-width="${weight}"/>${head}`;
  if (link.passages.length === 0) return html`<g class="link ${link.kind}"><title>${title}</title>${lines}</g>`;
  return html`<a class="link ${link.kind}" href="#${anchor}" aria-label="${title}"><title>${title}</title>${lines}</a>`;
}

/** An arrow head at `tip`, turned away from `tail`. */
function drawHead(tip: Point, tail: Point): Html {
  const back = stepTowards(tip, tail, 10);
  const [dx, dy] = [(tip.x - back.x) * 0.45, (tip.y - back.y) * 0.45];
  return html`<path class="arrowhead" d="M${point(tip)}L${point({ x: back.x - dy, y: back.y + dx })}L${point({ x: back.x + dy, y: back.y - dx })}Z"/>`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function stepTowards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

function point({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
