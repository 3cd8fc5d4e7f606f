import { compareText } from "../../kit/compare-text.ts";
import { daysBetween } from "../../kit/days.ts";
import { indexBySpan } from "../../kit/index-by-span.ts";
import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import { type BriefSource, countOriginsOf, type LineDraft } from "./brief-draft.ts";
import { isToldAlready } from "./is-told-already.ts";
import { isRunningText, standsInCondition } from "./look-up.ts";
import { isOnTop, MOST_VALUE, newsValue } from "./news-value.ts";
import { spansOf, tellParties } from "./tell-parties.ts";
import { citeEntry, tellDay, wordEntry } from "./word-entry.ts";

const MOST_LINES = 8;
/** A happening known no better than to more days is background for a brief. */
const MOST_DAYS = 31;
/** What one origin alone reports of a day so long before the first report is background too. */
const MOST_DAYS_BEFORE = 14;
/** Fewer words seldom tell what happened. */
const FEWEST_WORDS = 6;
/** What one origin alone reports must stand out by so much; that somebody said something, by more. */
const LEAST_VALUE = 1;
const LEAST_VALUE_SAID = 3;

/** A line with its place in the order of days, and how much speaks for it. */
interface Happened {
  readonly entry: TimelineEntry;
  readonly line: LineDraft;
  readonly weight: number;
}

/**
 * What happened: the dated happenings of the affair, those that most independent origins report and that headlines,
 * first paragraphs and figures single out, in the order of their days.
 */
export function tellHappened(source: BriefSource): LineDraft[] {
  const held = source.draft.meetings.filter(({ status }) => status === "held");
  const meetingsAt = indexBySpan(held, spansOf);
  const ranked = source.draft.timeline
    .filter((entry) => isNews(source, entry))
    .flatMap((entry) => tellHappening(source, entry, entry.spans.flatMap(meetingsAt)))
    .sort((a, b) => b.weight - a.weight || compareText(a.entry.id, b.entry.id));
  return keepFirst(ranked)
    .sort((a, b) => compareText(dayOf(a.entry), dayOf(b.entry)) || b.weight - a.weight)
    .map(({ line }) => line);
}

/** As many as there is room for, without those that a weightier one tells already. */
function keepFirst(ranked: readonly Happened[]): Happened[] {
  const kept: Happened[] = [];
  for (const happened of ranked) {
    if (kept.length === MOST_LINES) break;
    const told = kept.map(({ line }) => line);
    if (!isToldAlready(happened.line, told)) kept.push(happened);
  }
  return kept;
}

/** Whether an entry lies behind the newest report and is no background, no condition, and known to within a month. */
function isNews(source: BriefSource, { date, latest, status, background, told }: TimelineEntry): boolean {
  const isOver = status === "past" || status === "ongoing";
  const isNear = latest === null || daysBetween(date, latest) <= MOST_DAYS;
  const isInReach = source.story.last === null || date <= source.story.last;
  return isOver && isNear && isInReach && !background && !standsInCondition(source, told);
}

function tellHappening(source: BriefSource, entry: TimelineEntry, meetings: readonly Meeting[]): Happened[] {
  const line = tellLine(source, entry, meetings);
  if (line === null) return [];
  const value = newsValue(source, entry.spans, line.text);
  if (line.origins.least < 2 && !standsOut(source, entry, value)) return [];
  return [{ entry, line, weight: (MOST_VALUE + 1) * line.origins.least + value }];
}

/** In the words of a report; where these are but a noun ("the video conference"), the meeting they mean by its parties. */
function tellLine(source: BriefSource, entry: TimelineEntry, meetings: readonly Meeting[]): LineDraft | null {
  if (!isClause(source, entry)) {
    const meeting = meetings.find(({ date }) => date.value === entry.date && date.latest === entry.latest);
    return meeting === undefined ? null : tellParties(source, meeting, "happened");
  }
  const origins = countOriginsOf(source, entry.spans);
  const wording = wordEntry(source, entry, origins);
  if (wording === null) return null;
  const { words } = wording;
  if (words.split(" ").length < FEWEST_WORDS) return null;
  const day = tellDay(entry);
  const cites = citeEntry(source, entry, wording);
  return { section: "happened", text: `${day}: ${words}`, cites, origins, named: [], added: [day] };
}

/** Whether the topmost word of what is told is a verb, or has a subject. */
function isClause({ tokens }: BriefSource, { told }: TimelineEntry): boolean {
  return told.some((span) => {
    const inside = listOverlapping(tokens.get(span.article) ?? [], span);
    const [from, to] = [inside[0]?.index ?? 0, inside.at(-1)?.index ?? -1];
    const tops = inside.filter(({ head }) => head < from || head > to);
    const hasSubject = (index: number) =>
      inside.some(({ head, relation }) => head === index && relation.startsWith("nsubj"));
    return inside.length === 0 || tops.some(({ pos, index }) => pos === "VERB" || hasSubject(index));
  });
}

/** Whether what one origin alone reports is news: of these days, in the running text, and put on top. */
function standsOut(source: BriefSource, { date, said, spans, told }: TimelineEntry, value: number): boolean {
  const { first } = source.story;
  if (first !== null && daysBetween(date, first) > MOST_DAYS_BEFORE) return false;
  if (!told.some((span) => isRunningText(source, span))) return false;
  return said ? value >= LEAST_VALUE_SAID && isOnTop(source, spans) : value >= LEAST_VALUE;
}

function dayOf({ date, latest }: TimelineEntry): string {
  return `${date} ${latest ?? date}`;
}
