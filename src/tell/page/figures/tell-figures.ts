import { memoizeByObject } from "../../../kit/memoize.ts";
import type { Reuse } from "../../../model/comparison.ts";
import type { Figure } from "../../../model/figure.ts";
import type { Span } from "../../../model/span.ts";
import { formatNumber } from "../../numbers.ts";
import { dressOf, tellBadge } from "../badge.ts";
import { tellDate } from "../date.ts";
import { type Edition, nameOf, siglumOf, wordsOf } from "../edition.ts";
import { type Html, html } from "../html.ts";
import { linkPick, markPick, tellLine } from "../line.ts";
import { chooseTicks, percent, type Scale } from "../scale.ts";
import { tellLeft, tellLong, tellSection } from "../section.ts";
import { drawInterval } from "./draw-interval.ts";
import { type FigureGroup, groupFigures, isPlottable } from "./group-figures.ts";
import { type FittedScale, fitScale, intervalOf } from "./interval.ts";

const MOST_OPEN = 12;
/** One thing may be counted in every report; so many marks can still be compared. */
const MOST_MARKS = 40;

/** Figures as ranges: one row for each thing counted, one mark for each report of it. */
export function tellFigures(edition: Edition): Html {
  const groups = groupFigures(edition.account.figures, edition.account.differences);
  const plotted = groups.filter(isPlottable);
  const plain = groups.filter((group) => !isPlottable(group));
  return tellSection({
    id: "figures",
    title: "Figures",
    note: "A dot is an exact figure, an arrow an open one, a band a vague one; copies are hollow.",
    body: groups.length > 0 && [
      tellLong(plotted, {
        open: MOST_OPEN,
        what: "things counted",
        tell: (group, index) => tellGroup(edition, group, index),
      }),
      tellLong(plain, {
        open: 0,
        what: `${plain.length === 1 ? "figure" : "figures"} given once, or by all alike`,
        tell: (group) => tellAlike(edition, group),
      }),
    ],
    none: "The reports give no figures.",
  });
}

function tellGroup(edition: Edition, group: FigureGroup, index: number): Html {
  const fitted = fitScale(group.figures.map(intervalOf));
  const ordered = [...group.figures].sort((a, b) => placeOf(edition, a) - placeOf(edition, b));
  const spans = group.figures.map((figure) => figure.span);
  const pick = { id: `counted-${index + 1}`, body: group.topic, spans };
  return html`<figure class="quantity"><figcaption class="line" ${markPick(edition, pick)}>${linkPick(pick)}${
    group.unit !== null && group.unit !== group.topic && html` <span class="unit">${group.unit}</span>`
  }</figcaption>
<div class="figure-rows">${ordered.slice(0, MOST_MARKS).map((figure) => tellFigure(edition, figure, fitted.scale))}</div>
${ordered.length > MOST_MARKS && tellLeft(ordered.length - MOST_MARKS, "reports")}${drawAxis(fitted, group)}</figure>`;
}

function tellFigure(edition: Edition, figure: Figure, scale: Scale): Html {
  const siglum = siglumOf(edition, figure.span.article);
  if (!siglum) return html``;
  const copied = siglum.copyOf !== null || isCopied(edition.account.reuse, figure);
  const dress = dressOf({ ...siglum, copyOf: copied ? siglum.article : null });
  const pick = {
    id: figure.id,
    body: wordsOf(edition, figure.number),
    spans: [figure.span],
    why: explainFigure(figure),
  };
  return html`<div class="line figure-row" ${markPick(edition, pick)}>${tellBadge(edition, siglum)}${drawInterval(intervalOf(figure), scale, dress)}<span class="given">${linkPick({ ...pick, body: wordsWithModifier(edition, figure) })}<span class="claimant">${nameOf(edition, figure.source) ?? "the reporter"}${
    figure.asOf !== null && html`, ${tellDate(figure.asOf)}`
  }</span></span></div>`;
}

/** A figure on which there is nothing to compare: in the words of the first report, with all that give it. */
function tellAlike(edition: Edition, { figures }: FigureGroup): Html {
  const [first] = figures as readonly [Figure, ...Figure[]];
  const source = nameOf(edition, first.source);
  return tellLine(edition, {
    id: first.id,
    body: html`${wordsOf(edition, first.span)}${source !== null && html` <span class="claimant">${source}</span>`}`,
    spans: figures.map((figure) => figure.span),
    why: explainFigure(first),
  });
}

/** The number with its modifier as the report words it, and not the things counted, which head the row. */
function wordsWithModifier(edition: Edition, figure: Figure): string {
  const start = Math.min(figure.span.start, figure.number.start);
  return wordsOf(edition, { ...figure.number, start });
}

function explainFigure({ kind, modifier, counted, unit, rule }: Figure): string {
  const parts = [
    `${kind} of ${counted ?? unit ?? "what is not said"}`,
    modifier && `modifier “${modifier}”`,
    rule && `rule ${rule}`,
  ];
  return parts.filter(Boolean).join("; ");
}

function drawAxis({ scale, low, high, ends, byRatio }: FittedScale, { figures }: FigureGroup): Html {
  const whole = figures.every((figure) => figure.kind === "count" || figure.kind === "vague");
  const round = chooseTicks(low, high, 3, whole ? 1 : 0);
  const ticks = byRatio || round.length < 2 ? ends : round;
  return html`<div class="axis" aria-hidden="true"><svg class="track" height="18">${ticks.map((tick) => {
    const at = percent(scale(tick));
    const anchor = scale(tick) < 5 ? "start" : "middle";
    return html`<line x1="${at}" x2="${at}" y1="0" y2="4"/><text x="${at}" y="15" text-anchor="${anchor}" data-quantity="${tick}">${formatNumber(tick)}</text>`;
  })}</svg></div>`;
}

function placeOf(edition: Edition, figure: Figure): number {
  return (edition.numbers.get(figure.span.article) ?? 0) * 1e9 + figure.span.start;
}

/** Whether the words of a figure were taken from another report. */
function isCopied(reuse: readonly Reuse[], { number }: Figure): boolean {
  return (takenBy(reuse).get(number.article) ?? []).some(
    ({ start, end }) => start <= number.start && number.end <= end,
  );
}

/** The passages that each report has from another. */
const takenBy = memoizeByObject((reuse: readonly Reuse[]): ReadonlyMap<string, readonly Span[]> => {
  const taken = reuse.filter(({ kind, direction }) => direction !== "unknown" && kind !== "shared-quote");
  return Map.groupBy(
    taken.map(({ a, b, direction }) => (direction === "a→b" ? b : a)),
    ({ article }) => article,
  );
});
