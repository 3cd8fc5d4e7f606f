import { civilOf, type Day, dayOf, formatDay, intervalOf } from "../../../kit/calendar.ts";
import type { Precision, TimelineEntry } from "../../../model/telling.ts";
import { formatDate } from "../../dates.ts";
import { tellBadges } from "../badge.ts";
import { tellDate } from "../date.ts";
import type { Edition } from "../edition.ts";
import { type Html, html } from "../html.ts";
import { linkPick, markPick } from "../line.ts";
import { percent } from "../scale.ts";
import { tellLong, tellSection } from "../section.ts";
import { drawEntry, drawToday } from "./draw-entry.ts";
import { fitTimescale, type Stretch, type Timescale } from "./timescale.ts";

const MOST_OPEN = 80;
/** The length of the ISO form of a year and of a month. */
const ISO_LENGTH: Readonly<Partial<Record<Precision, number>>> = { year: 4, month: 7 };
const STATUS_WORDS: Readonly<Record<TimelineEntry["status"], string>> = {
  past: "",
  ongoing: "goes on",
  scheduled: "planned",
  feared: "feared",
};

/** What happened, is planned or is feared, in order, each with its place on one line of days. */
export function tellTimeline(edition: Edition): Html {
  const ordered = edition.account.timeline
    .map((entry) => ({ entry, stretch: stretchOf(entry) }))
    .sort((a, b) => orderOf(a.stretch) - orderOf(b.stretch));
  const reported = daysOfReports(edition);
  const timescale = fitTimescale(
    ordered.flatMap(({ stretch }) => stretch ?? []),
    reported,
  );
  const today = drawToday(reported && timescale.place(reported.last + 0.5));
  return tellSection({
    id: "timeline",
    title: "Timeline",
    note: html`Solid is past, outlined planned, dotted feared; a bar is as long as the doubt; the shaded ends are compressed.${
      reported &&
      html` The upright line is the newest report${!isDated(edition) && " and the first day on which it can have appeared"}, ${tellDate(formatDay(reported.last))}.`
    }`,
    body: ordered.length > 0 && [
      html`<div class="timeline-row timeline-head" aria-hidden="true"><span></span>${drawDays(timescale)}</div>`,
      tellLong(ordered, {
        open: MOST_OPEN,
        what: "days",
        tell: ({ entry, stretch }) => tellEntry(edition, entry, drawEntry(entry, stretch, timescale, today)),
        wrap: (rows) => html`<div class="timeline-rows">${rows}</div>`,
      }),
    ],
    none: "Nothing in the reports could be given a day.",
  });
}

function tellEntry(edition: Edition, entry: TimelineEntry, track: Html): Html {
  const pick = {
    id: entry.id,
    body: entry.what,
    spans: entry.spans,
    why: `${entry.status}, known to the ${entry.precision}`,
  };
  const word = STATUS_WORDS[entry.status];
  return html`<div class="line timeline-row${entry.background && " background"}" ${markPick(edition, pick)}><span class="when">${tellWhen(entry)}</span>${track}<span class="what">${linkPick(pick)}${
    word !== "" && html` <span class="status">${word}</span>`
  } ${tellBadges(
    edition,
    entry.spans.map((span) => span.article),
  )}</span></div>`;
}

/** The day, or the week, month or year as such; other stretches by their ends. */
function tellWhen({ date, latest, precision }: TimelineEntry): Html {
  const length = ISO_LENGTH[precision];
  if (length === undefined) return tellDate(date, latest);
  const [from, to] = [date.slice(0, length), (latest ?? date).slice(0, length)];
  return from === to ? tellDate(from) : tellDate(from, to);
}

/** The even part of the scale with its days or months named. */
function drawDays({ place, focus }: Timescale): Html {
  const days = chooseDays(focus).map((day) => {
    const at = percent(place(day));
    return html`<line x1="${at}" x2="${at}" y1="15" y2="20"/><text x="${at}" y="11" text-anchor="middle" data-date="${formatDay(day)}" data-short>${labelDay(day)}</text>`;
  });
  return html`<svg class="track" height="20">${days}</svg>`;
}

/** Up to three firsts of a month, else the ends of the stretch. */
function chooseDays({ first, last }: Stretch): readonly Day[] {
  const months = listMonths(first, last);
  if (months.length < 2) return first === last ? [first] : [first, last];
  const step = Math.ceil(months.length / 3);
  return months.filter((_, index) => index % step === 0);
}

function listMonths(first: Day, last: Day): readonly Day[] {
  const start = civilOf(first);
  const count = Math.ceil((last - first) / 28) + 1;
  const months = Array.from({ length: Math.min(count, 1200) }, (_, index) => dayOf(start.year, start.month + index, 1));
  return months.filter((day) => day >= first && day <= last);
}

function labelDay(day: Day): string {
  const [number, month] = formatDate(formatDay(day)).split(" ");
  return `${number} ${month}`;
}

function stretchOf({ date, latest }: TimelineEntry): Stretch | null {
  const from = intervalOf(date);
  const to = latest === null ? from : intervalOf(latest);
  return from && to ? { first: from[0], last: Math.max(from[1], to[1]) } : null;
}

function orderOf(stretch: Stretch | null): number {
  return stretch === null
    ? Number.MAX_SAFE_INTEGER
    : stretch.first * 1000 + Math.min(999, stretch.last - stretch.first);
}

/** From the first to the last day on which a report is known to have appeared, or else can have. */
function daysOfReports(edition: Edition): Stretch | null {
  const dated = isDated(edition);
  const days = edition.articles.flatMap(({ published: { value, earliest } }) => {
    const stretch = intervalOf((dated ? value : earliest) ?? "");
    return stretch ? [stretch[0]] : [];
  });
  return days.length === 0 ? null : { first: Math.min(...days), last: Math.max(...days) };
}

function isDated({ articles }: Edition): boolean {
  return articles.some(({ published }) => published.value !== null);
}
