import { describe, expect, it } from "vitest";
import { deepFreeze } from "../../kit/deep-freeze.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import type { Time } from "../../model/time.ts";
import { PIPELINE } from "../../pipeline.ts";
import { runStages } from "../../run-pipeline.ts";
import { loadResources } from "../../store/load-resources.ts";
import { makeReading } from "../testing.ts";
import { timeline } from "./timeline.ts";

const resources = loadResources();
const RESOURCES = {
  lexicon: {
    synonyms: [],
    meetingWords: resources.lexicon.meetingWords,
    eventWords: resources.lexicon.eventWords,
    timelineWords: resources.lexicon.timelineWords,
  },
  model: { language: "en", parts: {} },
} as unknown as Parameters<typeof timeline.run>[1];

type Given = readonly [words: string, value: string, earliest: string, latest: string, relation: Time["relation"]];

function report(id: string, text: string, given: readonly Given[], more: Partial<Reading> = {}): Reading {
  const published = { value: "2031-05-03", earliest: "2031-05-03", latest: "2031-05-03", basis: "stated" } as const;
  const reading = makeReading(id, [text], { published: { ...published, why: "", evidence: [] } });
  const times = given.map(([words, value, earliest, latest, relation]): Time => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text`);
    const span = { article: id, start, end: start + words.length };
    const rest = { mod: null, relative: null, basis: "inferred", rule: "test" } as const;
    return { id: `${id}-${start}`, span, type: "DATE", value, earliest, latest, relation, ...rest };
  });
  return { ...reading, times, ...more };
}

/** Sentences and trees of a text, for what hangs on words. */
function parse(id: string, text: string): Partial<Reading> {
  const [reading] = runStages(PIPELINE.slice(0, 1), [makeReading(id, [text]).article], resources).readings;
  return reading ? { tokens: reading.tokens, sentences: reading.sentences } : {};
}

function entries(readings: readonly Reading[], meetings: readonly Meeting[] = []): readonly TimelineEntry[] {
  const stories = [{ articles: readings.map(({ article }) => article.id).sort() }];
  const draft = { readings, stories, meetings, reuse: [] } as unknown as Parameters<typeof timeline.run>[0];
  return timeline.run(deepFreeze(draft), RESOURCES).timeline ?? [];
}

const FLOOD =
  "the river Oste broke its banks at Varn and carried away the weir, the mill and eleven houses below the church";

describe("the timeline", () => {
  it("makes one entry of a happening that two articles give to one day", () => {
    const day: Given = ["Friday", "2031-05-02", "2031-05-02", "2031-05-02", "past"];
    const found = entries([
      report("a", `On Friday ${FLOOD}.`, [day]),
      report("b", `Late on Friday ${FLOOD}, police said.`, [day]),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      date: "2031-05-02",
      latest: null,
      precision: "day",
      status: "past",
      background: false,
    });
    expect(found[0]?.spans.map(({ article }) => article)).toEqual(["a", "b"]);
  });

  it("joins what one report plans and a later one tells as done, and calls it past", () => {
    const tell = (id: string, text: string, relation: Time["relation"]) =>
      report(id, text, [["Friday", "2031-05-02", "2031-05-02", "2031-05-02", relation]], parse(id, text));
    const found = entries([
      tell("a", "The ferry crews will vote on the wage offer on Friday.", "future"),
      tell("b", "On Friday the ferry crews voted on the wage offer of the line.", "past"),
    ]);
    expect(found.map(({ status, spans }) => [status, spans.length])).toEqual([["past", 2]]);
  });

  it("keeps apart what one article tells of one day", () => {
    const text = `On Friday ${FLOOD}. Bakers in the capital opened their congress on friday with a toast to rye.`;
    const found = entries([
      report("a", text, [
        ["Friday", "2031-05-02", "2031-05-02", "2031-05-02", "past"],
        ["friday", "2031-05-02", "2031-05-02", "2031-05-02", "past"],
      ]),
    ]);
    expect(found).toHaveLength(2);
  });

  it("calls years, and what ended long before the first report, background", () => {
    const found = entries([
      report("a", "The weir was built in 2030. It was mended in January.", [
        ["2030", "2030", "2030-01-01", "2030-12-31", "past"],
        ["January", "2031-01", "2031-01-01", "2031-01-31", "past"],
      ]),
    ]);
    expect(found.map(({ precision, background }) => [precision, background])).toEqual([
      ["year", true],
      ["month", true],
    ]);
  });

  it("leaves out the time before which something happens, and the day before which it does not", () => {
    const tell = (text: string, time: Given) => entries([report("a", text, [time], parse("a", text))]);
    const year: Given = ["2033", "2033", "2033-01-01", "2033-12-31", "future"];
    const day: Given = ["Friday", "2031-05-09", "2031-05-09", "2031-05-09", "future"];
    expect(tell("The owner said no jobs would be cut before 2033.", year)).toEqual([]);
    expect(tell("The owner said ten jobs would be cut in 2033.", year)).toHaveLength(1);
    const past: Given = ["2012", "2012", "2012-01-01", "2012-12-31", "past"];
    expect(tell("The mill was built before 2012.", past)).toEqual([]);
    expect(tell("No ferry will sail before Friday.", day)).toEqual([]);
    expect(tell("The crews must leave before Friday.", day)).toHaveLength(1);
  });

  it("leaves out what is only now, and what dates the page", () => {
    const text = "It rains this month. It rained on Monday.";
    const reading = report("a", text, [
      ["this month", "2031-05", "2031-05-01", "2031-05-31", "present"],
      ["Monday", "2031-04-28", "2031-04-28", "2031-04-28", "past"],
    ]);
    expect(entries([reading])).toHaveLength(1);
    const [block] = reading.article.blocks;
    const stamped = {
      ...reading,
      article: { ...reading.article, blocks: [{ ...block, kind: "metadata" }] },
    } as Reading;
    expect(entries([stamped])).toEqual([]);
  });

  it("gives what is told of a meeting to the meeting, and a coming month to the day known in it", () => {
    const a = report("a", "The ministers meet in Varn on May 20 to talk.", [
      ["May 20", "2031-05-20", "2031-05-20", "2031-05-20", "future"],
    ]);
    const inMay = (id: string, text: string) =>
      report(id, text, [["May", "2031-05", "2031-05-01", "2031-05-31", "future"]], parse(id, text));
    const b = inMay("b", "Talks will begin in May.");
    const meeting: Meeting = {
      id: "m",
      kind: "meeting",
      participants: ["e1", "e2"],
      place: null,
      status: "scheduled",
      date: { value: "2031-05-20", latest: null },
      mentions: [{ span: { article: "a", start: 4, end: 38 }, date: "2031-05-20", place: null }],
      rule: "test",
    };
    const found = entries([a, b], [meeting]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ date: "2031-05-20", status: "scheduled", precision: "day" });
    expect(found[0]?.spans.map(({ article }) => article)).toEqual(["a", "b"]);
    expect(entries([b], [{ ...meeting, status: "demanded" }])[0]).toMatchObject({ precision: "month" });
    expect(entries([a, inMay("c", "The mill will open in May.")], [meeting])).toHaveLength(2);
  });

  it("joins what one person says on one day, whatever the words", () => {
    const say = (id: string, text: string) => {
      const reading = report(id, text, [["Friday", "2031-05-02", "2031-05-02", "2031-05-02", "past"]]);
      const span = { article: id, start: 0, end: text.length };
      const statement = {
        span,
        content: [],
        quoted: [],
        cue: [],
        speaker: { entity: "e1", name: null, surface: null },
      };
      return { ...reading, statements: [statement as unknown as Statement] };
    };
    expect(
      entries([say("a", "She told the council on Friday."), say("b", "Friday's radio talk by Brenn.")]),
    ).toHaveLength(1);
  });

  it("is the same in whatever order the articles come", () => {
    const a = report("a", `On Friday ${FLOOD}.`, [["Friday", "2031-05-02", "2031-05-02", "2031-05-02", "past"]]);
    const b = report("b", "It was mended in January.", [["January", "2031-01", "2031-01-01", "2031-01-31", "past"]]);
    expect(entries([b, a])).toEqual(entries([a, b]));
  });
});
