import { describe, expect, it } from "vitest";
import type { Reading } from "../../model/reading.ts";
import { countReads } from "../../testing/count-reads.ts";
import { findHappenings } from "./find-happenings.ts";

const PHRASE = "Mara Senn spoke on Monday. ";
const SPOKEN = PHRASE.indexOf("on");

/** An article of so many sentences, in each of which somebody else speaks on a day. */
function readingOf(count: number) {
  const spanOf = (index: number, start: number, end: number) => ({
    article: "a",
    start: index * PHRASE.length + start,
    end: index * PHRASE.length + end,
  });
  const each = Array.from({ length: count }, (_, index) => index);
  const times = each.map((index) => ({
    span: spanOf(index, SPOKEN, PHRASE.length - 2),
    type: "DATE",
    value: "2031-05-05",
    earliest: "2031-05-05",
    latest: "2031-05-05",
    relation: "past",
  }));
  const statements = countReads(
    each.map((index) => ({
      span: spanOf(index, 0, PHRASE.length - 1),
      speaker: { entity: `speaker-${index}` },
      cue: [],
      content: [],
      quoted: [],
    })),
    "span",
  );
  const article = { id: "a", text: "", blocks: [{ kind: "title", start: 0, end: 3, why: "" }] };
  const found = { times, statements: statements.items, mentions: [], tokens: [], sentences: [], meetingReports: [] };
  return { reading: { article, ...found } as unknown as Reading, countReads: statements.countReads };
}

const none = new Set<string>();
const words = { feared: none, limit: none, negation: none, meeting: none };

function find(reading: Reading) {
  return findHappenings(
    reading,
    () => 1,
    () => null,
    words,
  );
}

describe("findHappenings", () => {
  it("gives each time the speaker of the statement whose day it tells", () => {
    const { reading } = readingOf(3);
    expect(find(reading).map(({ speaker }) => speaker)).toEqual(["speaker-0", "speaker-1", "speaker-2"]);
  });

  it("dates nothing by the day that a meeting was planned for before it was moved", () => {
    const { reading } = readingOf(3);
    const former = { date: "2031-05-05", span: reading.times[1]?.span };
    const moved = { ...reading, meetingReports: [{ former }] } as unknown as Reading;
    expect(find(moved)).toHaveLength(2);
  });

  it("reads thousands of times of one article without holding each against all statements", () => {
    const { reading, countReads } = readingOf(3000);
    expect(find(reading)).toHaveLength(3000);
    expect(countReads()).toBeLessThan(10 * 3000);
  });
});
