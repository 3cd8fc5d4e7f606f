import { indexBySpan } from "../../kit/index-by-span.ts";
import { makeUnionFind } from "../../kit/union-find.ts";
import { likeness } from "../passage.ts";
import type { DatedMeeting } from "./dated-meeting.ts";
import type { Days, Happening } from "./happening.ts";

/** Two reports that give one day to passages this alike tell of one happening. */
const ACROSS = 0.4;
/** Or to clauses that share so much of their telling words, in one article and in two, and no fewer words than this. */
const WITHIN = 0.65;
const ACROSS_CLAUSES = 0.35;
/** What one report has planned and a later one has done is one happening if so much is told in the same words. */
const PLANNED_AND_DONE = 0.5;
const FEWEST_SHARED = 2;
/** Of so many happenings of one day at most, each is held against each. */
const MOST_COMPARED = 200;
/** A meeting is meant where so many of its participants stand in the sentence. */
const ENOUGH_PARTICIPANTS = 2;

/** Happenings that are one, and the meeting they tell of, if it is one. */
export interface Group {
  readonly happenings: readonly Happening[];
  readonly meeting: DatedMeeting | null;
}

/** Joins the happenings of one story across its articles; what tells of a meeting goes to that meeting. */
export function mergeHappenings(happenings: readonly Happening[], meetings: readonly DatedMeeting[]): readonly Group[] {
  const ofMeeting = new Map<DatedMeeting, Happening[]>(meetings.map((meeting) => [meeting, []]));
  const findMeeting = meetingFinder(meetings);
  const others: Happening[] = [];
  for (const happening of happenings) {
    const meeting = findMeeting(happening);
    if (meeting) ofMeeting.get(meeting)?.push(happening);
    else others.push(happening);
  }
  return [
    ...[...ofMeeting].map(([meeting, told]) => ({ happenings: told, meeting })),
    ...mergeOthers(others).map((group) => ({ happenings: group, meeting: null })),
  ];
}

/** Finds the first meeting that a happening tells of among those of its days, of its place and, for a month, of days in it. */
function meetingFinder(meetings: readonly DatedMeeting[]): (happening: Happening) => DatedMeeting | undefined {
  const byDays = Map.groupBy(meetings.keys(), (index) => keyOf(meetings[index] as DatedMeeting));
  const listAt = indexBySpan([...meetings.keys()], (index) => meetings[index]?.mentions ?? []);
  const listOn = (days: Days) => byDays.get(keyOf(days)) ?? [];
  return (happening) => {
    const { first, last, unit, span } = happening;
    const days = unit === "month" ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [];
    const near = [...listOn(happening), ...listAt(span), ...days.flatMap((day) => listOn({ first: day, last: day }))];
    return near
      .sort((a, b) => a - b)
      .map((index) => meetings[index] as DatedMeeting)
      .find((meeting) => tellsOf(happening, meeting));
  };
}

function keyOf({ first, last }: Days): string {
  return `${first} ${last}`;
}

function tellsOf(happening: Happening, meeting: DatedMeeting): boolean {
  const { span, first, last, unit, status, entities, meets } = happening;
  const inside = meeting.mentions.some(
    (mention) => mention.article === span.article && mention.start < span.end && span.start < mention.end,
  );
  const sameDays = first === meeting.first && last === meeting.last;
  const holds = first <= meeting.first && meeting.last <= last;
  if (inside) return sameDays || holds;
  const participants = [...entities].filter((each) => meeting.participants.has(each)).length;
  const ahead = status !== "past" && meeting.status === "scheduled";
  // A day or a month that is still to come is named for the meeting that is to be held in it.
  if (ahead && meets) return sameDays || (unit === "month" && holds && meeting.first === meeting.last);
  return sameDays && participants >= ENOUGH_PARTICIPANTS;
}

function mergeOthers(happenings: readonly Happening[]): readonly (readonly Happening[])[] {
  const sets = makeUnionFind(happenings.length);
  const ofDays = new Map<string, number[]>();
  happenings.forEach((happening, index) => {
    const key = keyOf(happening);
    const group = ofDays.get(key) ?? [];
    if (group.length < MOST_COMPARED) ofDays.set(key, [...group, index]);
  });
  for (const group of ofDays.values()) {
    for (const [place, a] of group.entries()) {
      for (const b of group.slice(place + 1)) {
        if (areOne(happenings[a] as Happening, happenings[b] as Happening)) sets.union(a, b);
      }
    }
  }
  return sets.sets().map((set) => set.map((index) => happenings[index] as Happening));
}

function areOne(a: Happening, b: Happening): boolean {
  if (a.status === b.status && a.speaker !== null && a.speaker === b.speaker) return true;
  const share = shareOf(a.terms, b.terms);
  if (a.status !== b.status) return a.span.article !== b.span.article && share >= PLANNED_AND_DONE;
  // One report keeps apart what it tells in different clauses, unless it says the same twice.
  if (a.span.article === b.span.article) return (a.head >= 0 && a.head === b.head) || share >= WITHIN;
  // What somebody said of a deed on its day is not the deed.
  return (a.speaker === b.speaker && share >= ACROSS_CLAUSES) || likeness(a.passage, b.passage) >= ACROSS;
}

/** The share of the poorer clause's weight that both have in common; 0 where that is less than two words. */
function shareOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const common = [...a].filter(([term]) => b.has(term));
  const sum = (weights: Iterable<number>) => [...weights].reduce((total, weight) => total + weight, 0);
  const poorer = Math.min(sum(a.values()), sum(b.values()));
  return common.length < FEWEST_SHARED ? 0 : sum(common.map(([, weight]) => weight)) / poorer;
}
