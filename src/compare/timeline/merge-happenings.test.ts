import { describe, expect, it } from "vitest";
import { countReads } from "../../testing/count-reads.ts";
import type { DatedMeeting } from "./dated-meeting.ts";
import type { Happening } from "./happening.ts";
import { mergeHappenings } from "./merge-happenings.ts";

/** So many meetings of the same two parties, each on a day and at a place in the text of its own. */
function listMeetings(count: number): DatedMeeting[] {
  return Array.from({ length: count }, (_, day) => ({
    first: day,
    last: day,
    status: "scheduled",
    participants: new Set(["arda", "belmar"]),
    mentions: [{ article: "a", start: day * 100, end: day * 100 + 20 }],
  }));
}

/** A happening far from the words of every meeting. */
function happening(parts: Partial<Happening>): Happening {
  const place = { article: "b", start: 0, end: 20 };
  const passage = { words: new Map<string, number>(), phrases: new Set<string>() };
  const telling = {
    span: place,
    sentence: 0,
    head: -1,
    telling: null,
    isSpeech: false,
    isQuoted: false,
    speaker: null,
    passage,
    terms: new Map<string, number>(),
  } as const;
  const days = { first: 0, last: 0, unit: "day", status: "scheduled", meets: false } as const;
  return { ...telling, ...days, entities: new Set(["arda", "belmar"]), ...parts };
}

function meetingOf(parts: Partial<Happening>, meetings: readonly DatedMeeting[]): number | undefined {
  return mergeHappenings([happening(parts)], meetings).find(({ happenings }) => happenings.length > 0)?.meeting?.first;
}

describe("mergeHappenings", () => {
  it("gives a happening to the meeting of its day, of its place, or of a day in the month to come that it names", () => {
    const meetings = listMeetings(90);
    expect(meetingOf({ first: 7, last: 7 }, meetings)).toBe(7);
    const inside = { article: "a", start: 810, end: 840 };
    expect(meetingOf({ first: 5, last: 9, entities: new Set(), span: inside }, meetings)).toBe(8);
    const month = { first: 31, last: 58, unit: "month", entities: new Set<string>() } as const;
    expect(meetingOf({ ...month, meets: true }, meetings)).toBe(31);
    expect(meetingOf(month, meetings)).toBeUndefined();
  });

  it("finds the meetings of thousands of happenings without holding each against all", () => {
    const watched = countReads(listMeetings(2000), "mentions");
    const happenings = Array.from({ length: 2000 }, (_, day) => happening({ first: day, last: day }));
    const groups = mergeHappenings(happenings, watched.items);
    expect(groups.filter(({ meeting, happenings: told }) => meeting && told.length === 1)).toHaveLength(2000);
    expect(watched.countReads()).toBeLessThan(5 * 2000);
  });
});
