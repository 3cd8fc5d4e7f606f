import { numberDay } from "../../kit/days.ts";
import { overlaps } from "../../kit/overlaps.ts";
import { numberTerm, type SparseVector } from "../../kit/sparse-vector.ts";
import { listWords } from "../../kit/words.ts";
import type { EpisodeHappening } from "../../model/comparison.ts";
import type { Reading } from "../../model/reading.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import type { Phase } from "./phase.ts";

const MOST = 3;
/** So many of the most telling are looked at. */
const CANDIDATES = 24;
/** So many days before its first report what a phase tells of may have happened, if not before the last of the phase before. */
const BEFORE = 7;
/** A happening that tells less of the news than this share of what the best one tells is left out. */
const LEAST_SHARE = 0.4;
const LONGEST_TEXT = 160;

/**
 * For each phase the entries of the timeline that it is the first to tell, that came to pass in its days or the week
 * before, that most of its reports tell and whose words tell most of its news, by day.
 */
export function chooseHappenings(
  phases: readonly Phase[],
  entriesOf: ReadonlyMap<ArticleId, readonly TimelineEntry[]>,
): readonly (readonly EpisodeHappening[])[] {
  const told = new Set<TimelineEntry>();
  return phases.map((phase, place) => {
    const from = Math.max(phase.first - BEFORE, phases[place - 1]?.last ?? Number.NEGATIVE_INFINITY);
    const readings = new Map(phase.reports.map(({ reading }) => [reading.article.id, reading]));
    const entries = new Set([...readings.keys()].flatMap((id) => entriesOf.get(id) ?? []));
    const fresh = [...entries].filter((entry) => !told.has(entry) && cameToPass(entry, from, phase.last));
    for (const entry of entries) told.add(entry);
    const weights = listWeights(phase.news);
    const ranked = fresh
      .map((entry) => describe(entry, readings, weights))
      .sort((a, b) => b.weight - a.weight || (a.happening.entry < b.happening.entry ? -1 : 1));
    const least = LEAST_SHARE * (ranked[0]?.weight ?? 0);
    const telling = ranked.slice(0, CANDIDATES).filter(({ weight }) => weight > 0 && weight >= least);
    return keepApart(telling.map(({ happening }) => happening))
      .slice(0, MOST)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  });
}

/** Of two whose words overlap the one with fewer: a clause of its own beside the sentence around it. */
function keepApart(happenings: readonly EpisodeHappening[]): readonly EpisodeHappening[] {
  const touches = (a: EpisodeHappening, b: EpisodeHappening): boolean =>
    a.spans.some((span) => b.spans.some((other) => overlaps(span, other)));
  return happenings.filter((happening, place) =>
    happenings.every((other, rank) => {
      if (rank === place || !touches(happening, other)) return true;
      return happening.text.length < other.text.length || (happening.text.length === other.text.length && place < rank);
    }),
  );
}

function cameToPass({ status, background, date, latest }: TimelineEntry, from: number, to: number): boolean {
  if (background || (status !== "past" && status !== "ongoing")) return false;
  return numberDay(date) >= from && numberDay(latest ?? date) <= to;
}

/** The entry in the words of the timeline where they are the phase's own, else in those that tell most of its news. */
function describe(
  { id, date, latest, spans, what, told }: TimelineEntry,
  readings: ReadonlyMap<ArticleId, Reading>,
  weights: ReadonlyMap<number, number>,
): { readonly weight: number; readonly happening: EpisodeHappening } {
  const own = spans.filter(({ article }) => readings.has(article));
  const isOwn = told.length > 0 && told.every(({ article }) => readings.has(article));
  const wordings = isOwn ? [what] : own.map((span) => shorten(wordsAt(readings, span)));
  const [best] = wordings
    .map((text) => ({ text, weight: weighWords(text, weights) }))
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1)) as [{ text: string; weight: number }];
  const reports = new Set(own.map(({ article }) => article)).size;
  const cites = isOwn ? [...told, ...own.filter((span) => !told.some((piece) => overlaps(piece, span)))] : own;
  return {
    weight: best.weight * Math.sqrt(reports),
    happening: { entry: id, date, latest, text: best.text, spans: cites },
  };
}

function wordsAt(readings: ReadonlyMap<ArticleId, Reading>, { article, start, end }: Span): string {
  return (readings.get(article)?.article.text ?? "").slice(start, end).replace(/\s+/g, " ").trim();
}

function weighWords(text: string, weights: ReadonlyMap<number, number>): number {
  const terms = new Set(listWords(text).map(({ folded }) => numberTerm(folded)));
  return [...terms].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
}

function listWeights({ terms, weights }: SparseVector): ReadonlyMap<number, number> {
  return new Map([...terms].map((term, place) => [term, weights[place] as number]));
}

function shorten(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST_TEXT))} …`;
}
