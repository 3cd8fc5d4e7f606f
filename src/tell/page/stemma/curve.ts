import type { Node } from "./lay-out.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic curve between two sources. */
export interface Curve {
  readonly from: Node;
  readonly middle: Point;
  readonly to: Node;
}

/** How far a curve may bend, gentlest first; the sign is the side. */
const BENDS = [6, -6, 26, -26, 46, -46, 66, -66, 90, -90] as const;
/** Nearer than this to the middle of a third source, a curve would seem to end there. */
const CLEARANCE = 26;
const SAMPLES = [0.15, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85] as const;

/** The gentlest curve that meets no other source; `before` curves between the same two have taken the gentler ones. */
export function chooseCurve(from: Node, to: Node, others: readonly Node[], before: number): Curve {
  // side by side, sources have their captions below: lines between them go above
  const side = from.y === to.y && from.x < to.x ? -1 : 1;
  const curves = BENDS.map((bend) => bendCurve(from, to, bend * side));
  const clear = curves.filter((curve) => others.every((node) => distanceTo(curve, node) >= CLEARANCE));
  // of each pair of bends only one is used for the same two sources, so that lines stay apart
  return clear[before * 2] ?? clear.at(-1) ?? (curves[before * 2] as Curve);
}

/** The point `distance` on the way from one point to another. */
export function stepTowards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

/** The bend is measured at the middle of the curve, square to the line between its ends. */
function bendCurve(from: Node, to: Node, bend: number): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const middle = {
    x: (from.x + to.x) / 2 - (dy / length) * bend * 2,
    y: (from.y + to.y) / 2 + (dx / length) * bend * 2,
  };
  return { from, middle, to };
}

function distanceTo(curve: Curve, point: Point): number {
  const distances = SAMPLES.map((at) => {
    const on = pointOn(curve, at);
    return Math.hypot(on.x - point.x, on.y - point.y);
  });
  return Math.min(...distances);
}

function pointOn({ from, middle, to }: Curve, at: number): Point {
  const [a, b, c] = [(1 - at) ** 2, 2 * at * (1 - at), at ** 2];
  return { x: a * from.x + b * middle.x + c * to.x, y: a * from.y + b * middle.y + c * to.y };
}
