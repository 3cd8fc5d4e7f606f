import { makeUnionFind } from "../../kit/union-find.ts";
import { likeness } from "../passage.ts";
import type { DatedMeeting } from "./dated-meeting.ts";
import type { Happening } from "./happening.ts";

/** Two reports that give one day to passages this alike tell of one happening. */
const ACROSS = 0.4;
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
  const others: Happening[] = [];
  for (const happening of happenings) {
    const meeting = meetings.find((each) => tellsOf(happening, each));
    if (meeting) ofMeeting.get(meeting)?.push(happening);
    else others.push(happening);
  }
  return [
    ...[...ofMeeting].map(([meeting, told]) => ({ happenings: told, meeting })),
    ...mergeOthers(others).map((group) => ({ happenings: group, meeting: null })),
  ];
}

function tellsOf(happening: Happening, meeting: DatedMeeting): boolean {
  const { span, first, last, unit, status, entities } = happening;
  const inside = meeting.mentions.some(
    (mention) => mention.article === span.article && mention.start < span.end && span.start < mention.end,
  );
  const sameDays = first === meeting.first && last === meeting.last;
  const holds = first <= meeting.first && meeting.last <= last;
  if (inside) return sameDays || holds;
  const ahead = status !== "past" && meeting.status === "scheduled";
  // A day or a month that is still to come is named for the meeting that is to be held in it.
  if (ahead) return sameDays || (unit === "month" && holds && meeting.first === meeting.last);
  return sameDays && [...entities].filter((each) => meeting.participants.has(each)).length >= ENOUGH_PARTICIPANTS;
}

function mergeOthers(happenings: readonly Happening[]): readonly (readonly Happening[])[] {
  const sets = makeUnionFind(happenings.length);
  const ofDays = new Map<string, number[]>();
  happenings.forEach(({ first, last, status }, index) => {
    const key = `${first} ${last} ${status}`;
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
  if (a.speaker !== null && a.speaker === b.speaker) return true;
  // One report keeps apart what it tells in different clauses.
  if (a.span.article === b.span.article) return a.head >= 0 && a.head === b.head;
  return likeness(a.passage, b.passage) >= ACROSS;
}
