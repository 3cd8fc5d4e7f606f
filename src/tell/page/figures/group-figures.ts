import { overlaps } from "../../../kit/overlaps.ts";
import type { Difference } from "../../../model/comparison.ts";
import type { Figure } from "../../../model/figure.ts";
import { intervalOf } from "./interval.ts";

/** Figures that count the same thing. */
export interface FigureGroup {
  readonly topic: string;
  readonly unit: string | null;
  readonly figures: readonly Figure[];
}

/** Begins the key of figures that stand in the readings of one difference. */
const BY_DIFFERENCE = "difference ";
/** Figures further apart than this count different things, unless a difference says otherwise. */
const LARGEST_RATIO = 4;

/** Ordinals ("the second call") and spans of time are no rows of a plot unless reports differ on them. */
const PLOTTED = new Set<Figure["kind"]>(["count", "money", "percentage", "measure", "vague"]);

/**
 * Groups figures by what they count: those in the readings of one difference belong together, and so do those whose
 * counted words and unit are the same. Each figure is in one group; groups come largest first.
 */
export function groupFigures(figures: readonly Figure[], differences: readonly Difference[]): readonly FigureGroup[] {
  const topics = nameByDifference(figures, differences);
  const groups = new Map<string, { topic: string; figures: Figure[] }>();
  const keys = linkKeys(figures, topics);
  for (const figure of figures) {
    const key = keys.get(keyOf(figure)) ?? keyOf(figure);
    const known = groups.get(key);
    if (known) known.figures.push(figure);
    else groups.set(key, { topic: topics.get(figure.id) ?? topicOf(figure), figures: [figure] });
  }
  return [...groups]
    .flatMap(([key, group]) => (key.startsWith(BY_DIFFERENCE) ? [group] : splitBySize(group)))
    .map((group) => ({ ...group, unit: commonUnit(group.figures) }))
    .sort((a, b) => b.figures.length - a.figures.length || (a.topic < b.topic ? -1 : 1));
}

/** "Three people" and "4,200 people" are hardly the same people: one word in common is not enough for that. */
function splitBySize(group: {
  readonly topic: string;
  readonly figures: readonly Figure[];
}): readonly (typeof group)[] {
  const sized = group.figures.map((figure) => ({ figure, ...boundsOf(figure) })).sort((a, b) => a.low - b.low);
  const parts: Figure[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const { figure, low, high } of sized) {
    const part = parts.at(-1);
    if (part && low <= reach * LARGEST_RATIO) part.push(figure);
    else parts.push([figure]);
    reach = Math.max(reach, high);
  }
  return parts.map((figures) => ({ topic: group.topic, figures }));
}

function boundsOf(figure: Figure): { readonly low: number; readonly high: number } {
  const { low, high } = intervalOf(figure);
  return { low: low ?? high ?? 0, high: high ?? low ?? 0 };
}

/** Whether a group is worth a plot: its figures have a place on one scale, and not all the same place. */
export function isPlottable({ figures }: FigureGroup): boolean {
  const placed = figures.every(
    (figure) => PLOTTED.has(figure.kind) && (figure.value ?? figure.min ?? figure.max) !== null,
  );
  return placed && new Set(figures.map((figure) => JSON.stringify(intervalOf(figure)))).size > 1;
}

/** The topic of the value difference in whose readings a figure stands. */
function nameByDifference(
  figures: readonly Figure[],
  differences: readonly Difference[],
): ReadonlyMap<Figure["id"], string> {
  const byArticle = Map.groupBy(figures, (figure) => figure.span.article);
  const topics = new Map<Figure["id"], string>();
  for (const difference of differences) {
    if (difference.kind !== "value") continue;
    for (const span of difference.sides.flatMap((side) => side.spans)) {
      for (const figure of byArticle.get(span.article) ?? []) {
        if (overlaps(figure.number, span)) topics.set(figure.id, difference.topic);
      }
    }
  }
  return topics;
}

/** Sends the keys of all figures of one topic to the topic, so that a copy outside the difference joins in. */
function linkKeys(figures: readonly Figure[], topics: ReadonlyMap<Figure["id"], string>): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const figure of figures) {
    const topic = topics.get(figure.id);
    if (topic !== undefined && !keys.has(keyOf(figure)))
      keys.set(keyOf(figure), `${BY_DIFFERENCE}${topic} ${scaleOf(figure)}`);
  }
  return keys;
}

function keyOf(figure: Figure): string {
  const counted = figure.counted === null ? figure.id : foldCounted(figure.counted);
  return `${counted} ${figure.unit ?? ""} ${scaleOf(figure)}`;
}

/** What may not share a scale: a percentage and a count, two currencies, two measures. */
function scaleOf(figure: Figure): string {
  return figure.kind === "count" || figure.kind === "vague" ? "count" : `${figure.kind} ${figure.unit}`;
}

function foldCounted(counted: string): string {
  return [...new Set(counted.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].sort().join(" ");
}

function topicOf(figure: Figure): string {
  return figure.counted ?? figure.unit ?? figure.kind;
}

function commonUnit(figures: readonly Figure[]): string | null {
  const units = new Set(figures.map((figure) => figure.unit));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}
