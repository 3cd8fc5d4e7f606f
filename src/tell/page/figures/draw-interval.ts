import { type Html, html } from "../html.ts";
import { percent, type Scale } from "../scale.ts";
import type { Interval } from "./interval.ts";

/** How long the shaft of an open interval is, in per cent of the track. */
const SHAFT = 12;

/** Draws what is known of one quantity: a dot, an arrow to the open side, or a band. A copy is drawn hollow. */
export function drawInterval({ low, high }: Interval, scale: Scale, dress: string): Html {
  return html`<svg class="track ${dress}" height="20" aria-hidden="true" focusable="false"><line class="ground" x1="0" x2="100%" y1="10" y2="10"/>${drawMark(low, high, scale)}</svg>`;
}

function drawMark(low: number | null, high: number | null, scale: Scale): Html | null {
  if (low !== null && high !== null) return low === high ? drawDot(scale(low)) : drawBand(scale(low), scale(high));
  if (low !== null) return drawArrow(scale(low), scale(low) + SHAFT, 1);
  if (high !== null) return drawArrow(scale(high), scale(high) - SHAFT, -1);
  return null;
}

function drawDot(at: number): Html {
  return html`<circle class="mark" cx="${percent(at)}" cy="10" r="5"/>`;
}

function drawBand(from: number, to: number): Html {
  return html`<rect class="mark" x="${percent(from)}" width="${percent(Math.max(0.8, to - from))}" y="5" height="10" rx="2"/>`;
}

/** A bar at the bound, a shaft, and a head that points to where the quantity may lie. */
function drawArrow(bound: number, tip: number, side: 1 | -1): Html {
  const end = Math.min(100, Math.max(0, tip));
  return html`<line class="shaft" x1="${percent(bound)}" x2="${percent(end)}" y1="10" y2="10"/><line class="bound" x1="${percent(bound)}" x2="${percent(bound)}" y1="3" y2="17"/><svg x="${percent(end)}" y="10" overflow="visible"><path class="mark" d="M0 0L${-8 * side}-5V5Z"/></svg>`;
}
