import type { TimelineEntry } from "../../../model/telling.ts";
import { type Html, html } from "../html.ts";
import { percent } from "../scale.ts";
import { EDGE, type Stretch, type Timescale } from "./timescale.ts";

/** How long the fading end of what has no end is, in per cent of the track. */
const FADE = 14;
/** Shorter than this, in per cent of the track, a stretch of days is drawn as one. */
const SHORTEST_BAR = 1.6;

/** Draws when something happens: a tick for a day, a bar for a stretch of days, a fade where the end is open. */
export function drawEntry(entry: TimelineEntry, stretch: Stretch | null, timescale: Timescale, today: Html): Html {
  const { status } = entry;
  const dress = status === "scheduled" || status === "feared" ? status : "past";
  const mark = stretch && drawStretch(entry, stretch, timescale);
  return html`<span class="cell"><svg class="track when-${dress}" width="100%" height="100%" aria-hidden="true" focusable="false">${drawZones(timescale)}${today}<line class="ground" x1="0" x2="100%" y1="15" y2="15"/>${mark}</svg></span>`;
}

/** The line of the newest report, drawn through every row. */
export function drawToday(place: number | null): Html {
  if (place === null) return html``;
  return html`<line class="today" x1="${percent(place)}" x2="${percent(place)}" y1="0" y2="100%"/>`;
}

/** The stretches of the track on which time is compressed. */
function drawZones({ from, to }: Timescale): Html {
  const past = from > EDGE && html`<rect class="zone" x="0" width="${percent(from - 1)}" y="0" height="100%"/>`;
  const future =
    to < 100 - EDGE &&
    html`<rect class="zone" x="${percent(to + 1)}" width="${percent(99 - to)}" y="0" height="100%"/>`;
  return html`${past}${future}`;
}

function drawStretch(entry: TimelineEntry, { first, last }: Stretch, { place }: Timescale): Html {
  const from = place(first);
  const to = place(last + 1);
  if (entry.status === "ongoing" && entry.latest === null) return html`${drawTick(from)}${drawFade(from)}`;
  if (first === last || to - from < SHORTEST_BAR) return drawTick((from + to) / 2);
  return html`<rect class="mark" x="${percent(from)}" width="${percent(to - from)}" y="11" height="8" rx="2"/>`;
}

function drawTick(at: number): Html {
  return html`<svg x="${percent(at)}" y="7" overflow="visible"><rect class="mark" x="-2.5" width="5" height="16" rx="1.5"/></svg>`;
}

function drawFade(from: number): Html {
  return html`<rect x="${percent(from)}" width="${percent(Math.min(FADE, 100 - from))}" y="11" height="8" fill="url(#fade)"/>`;
}
