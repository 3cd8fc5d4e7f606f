import type { TimelineEntry } from "../../../model/telling.ts";
import { type Html, html } from "../html.ts";
import { percent } from "../scale.ts";
import type { Stretch, Timescale } from "./timescale.ts";

/** How long the fading end of what has no end is, in per cent of the track. */
const FADE = 14;
/** Shorter than this, in per cent of the track, a stretch of days is drawn as one. */
const SHORTEST_BAR = 1.6;

/** Draws when something happens: a tick for a day, a bar for a stretch of days, a fade where the end is open. */
export function drawEntry(entry: TimelineEntry, stretch: Stretch | null, timescale: Timescale, today: Html): Html {
  return html`<svg class="track when-${dressStatus(entry.status)}" height="20" aria-hidden="true" focusable="false"><line class="ground" x1="0" x2="100%" y1="10" y2="10"/>${today}${
    stretch && drawStretch(entry, stretch, timescale)
  }</svg>`;
}

/** The line of the newest report, drawn through every row. */
export function drawToday(place: number | null): Html {
  return place === null
    ? html``
    : html`<line class="today" x1="${percent(place)}" x2="${percent(place)}" y1="0" y2="20"/>`;
}

function drawStretch(entry: TimelineEntry, { first, last }: Stretch, { place }: Timescale): Html {
  const from = place(first);
  const to = place(last + 1);
  const open = entry.status === "ongoing" && entry.latest === null;
  if (open)
    return html`${drawTick(from)}<rect class="fade" x="${percent(from)}" width="${percent(Math.min(FADE, 100 - from))}" y="6" height="8" fill="url(#fade)"/>`;
  if (first === last || to - from < SHORTEST_BAR) return drawTick((from + to) / 2);
  return html`<rect class="mark" x="${percent(from)}" width="${percent(to - from)}" y="6" height="8" rx="2"/>`;
}

function drawTick(at: number): Html {
  return html`<svg x="${percent(at)}" y="2" overflow="visible"><rect class="mark" x="-2.5" width="5" height="16" rx="1.5"/></svg>`;
}

function dressStatus(status: TimelineEntry["status"]): string {
  return status === "scheduled" || status === "feared" ? status : "past";
}
