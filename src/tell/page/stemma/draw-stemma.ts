import { type Html, html, type Piece } from "../html.ts";
import { type Curve, chooseCurve, type Point, stepTowards } from "./curve.ts";
import type { Node, Sheet } from "./lay-out.ts";
import type { Link } from "./link-articles.ts";

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
const BOX = 5;
/** A line keeps off the sources it joins by this much, and an arrow's shaft off its own tip. */
const AIR = 4;
const HEAD = 10;
const THINNEST = 1.25;
const THICKEST = 7;

/** Draws one group of sources: circles for reports, boxes for agencies, curves for what ties them. */
export function drawStemma(sheet: Sheet, faceOf: (node: Node) => Face, nameOf: (link: Link) => LinkName): Html {
  const nodes = new Map(sheet.nodes.map((node) => [node.key, node]));
  const curves = new Map<string, number>();
  const links = sheet.links.map((link) => {
    const [from, to] = [nodes.get(link.from) as Node, nodes.get(link.to) as Node];
    const pair = [link.from, link.to].sort().join(" ");
    const before = curves.get(pair) ?? 0;
    curves.set(pair, before + 1);
    const others = sheet.nodes.filter((node) => node !== from && node !== to);
    return drawLink(link, chooseCurve(from, to, others, before), nameOf(link));
  });
  return html`<svg class="stemma" viewBox="0 0 ${sheet.width} ${sheet.height}" width="${sheet.width}" height="${sheet.height}" role="group" aria-label="Who copied from whom">
${sheet.days.map(({ label, y }) => html`<text class="day" x="0" y="${y + 4}">${label}</text>`)}
${links}
${sheet.nodes.map((node) => drawNode(node, faceOf(node)))}
</svg>`;
}

function drawNode({ x, y, agency }: Node, { sign, caption, dress }: Face): Html {
  const shape: Piece = agency
    ? html`<rect x="${x - BOX}" y="${y - BOX}" width="${BOX * 2}" height="${BOX * 2}"/>`
    : html`<circle cx="${x}" cy="${y}" r="${RADIUS}"/><text class="sign" x="${x}" y="${y + 5.5}" text-anchor="middle">${sign}</text>`;
  const below = agency ? -BOX - 6 : RADIUS + 15;
  return html`<g class="node ${dress}${agency && " agency"}">${shape}<text class="caption" x="${x}" y="${y + below}" text-anchor="middle">${caption}</text></g>`;
}

function drawLink(link: Link, { from, middle, to }: Curve, { anchor, title }: LinkName): Html {
  const copied = link.kind === "copied";
  const start = stepTowards(from, middle, radiusOf(from) + AIR);
  const tip = stepTowards(to, middle, radiusOf(to) + AIR);
  const end = copied ? stepTowards(tip, middle, HEAD - 2) : tip;
  const weight = round(THINNEST + Math.min(1, link.share) * (THICKEST - THINNEST));
  const path = `M${write(start)}Q${write(middle)} ${write(end)}`;
  const lines = html`<path class="reach" d="${path}"/><path class="curve" d="${path}" stroke-width="${weight}"/>${copied && drawHead(tip, middle, weight)}`;
  if (link.passages.length === 0) return html`<g class="link ${link.kind}"><title>${title}</title>${lines}</g>`;
  return html`<a class="link ${link.kind}" href="#${anchor}" aria-label="${title}"><title>${title}</title>${lines}</a>`;
}

/** An arrow head at `tip` that comes from `tail`, broader for a heavier shaft. */
function drawHead(tip: Point, tail: Point, weight: number): Html {
  const back = stepTowards(tip, tail, HEAD);
  const half = (4 + weight * 0.6) / HEAD;
  const [dx, dy] = [(tip.x - back.x) * half, (tip.y - back.y) * half];
  return html`<path class="arrowhead" d="M${write(tip)}L${write({ x: back.x - dy, y: back.y + dx })}L${write({ x: back.x + dy, y: back.y - dx })}Z"/>`;
}

function radiusOf(node: Node): number {
  return node.agency ? BOX : RADIUS;
}

function write({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
