import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entity } from "../../model/entity.ts";
import type { MeetingReport } from "../../model/meeting.ts";
import type { Draft } from "../../model/reading.ts";
import type { Resources } from "../../model/stage.ts";
import { joinedMeetings } from "./joined-meetings.ts";

let next = 0;

function report(parts: Partial<MeetingReport> & { readonly in?: string }): MeetingReport {
  const { in: article = "a", ...rest } = parts;
  next += 1;
  return {
    id: `w-${String(next).padStart(3, "0")}`,
    span: { article, start: next * 10, end: next * 10 + 5 },
    kind: "talks",
    by: null,
    participants: ["arda", "belmar"],
    status: "held",
    date: null,
    latest: null,
    former: null,
    place: null,
    rule: "noun talks",
    ...rest,
  };
}

const resources = { lexicon: { countries: [] } } as unknown as Resources;

function join(
  reports: readonly MeetingReport[],
  entities: readonly Entity[] = [],
  appeared: Readonly<Record<string, string>> = {},
) {
  const readings = [...new Set(reports.map(({ span }) => span.article))].map((article) => ({
    article: { id: article, published: { latest: appeared[article] ?? null } },
    meetingReports: reports.filter(({ span }) => span.article === article),
  }));
  const stories = [{ id: "story", articles: readings.map(({ article }) => article.id) }];
  return joinedMeetings.run({ readings, entities, stories } as unknown as Draft, resources).meetings ?? [];
}

describe("joinedMeetings", () => {
  it("takes a meeting on its former day for the one on the day that it was put to", () => {
    const planned = report({ status: "scheduled", date: "2031-03-14" });
    const former = { date: "2031-03-14", span: planned.span };
    const moved = report({ in: "b", status: "scheduled", date: "2031-03-18", former });
    const [only, ...others] = join([planned, moved]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ date: { value: "2031-03-18", latest: null } });
    expect(only?.mentions.map(({ date }) => date)).toEqual(["2031-03-14", "2031-03-18"]);
    expect(join([{ ...planned, participants: ["arda", "corin"] }, moved])).toHaveLength(2);
  });

  it("joins reports of the same parties on the same day across articles", () => {
    const meetings = join([
      report({ date: "2031-05-02", kind: "call" }),
      report({ in: "b", date: "2031-05-02" }),
      report({ in: "c", date: null }),
    ]);
    expect(meetings.map(({ kind, mentions, date }) => [kind, mentions.length, date.value])).toEqual([
      ["call", 3, "2031-05-02"],
    ]);
  });

  it("keeps meetings on different days apart, and calls from meetings in a room", () => {
    const reports = [report({ date: "2031-05-02" }), report({ date: "2031-06-02" })];
    expect(join(reports)).toHaveLength(2);
    expect(join([report({ kind: "call" }), report({ kind: "meeting" })])).toHaveLength(2);
  });

  it("keeps a call by telephone and one by video apart, unless both are of one day", () => {
    const [call, other] = [{ kind: "call", by: "telephone" } as const, { kind: "call", by: "video", in: "b" } as const];
    expect(join([report({ ...call, date: "2031-05-02" }), report(other)])).toHaveLength(2);
    const days = { date: "2031-05-02" };
    expect(join([report({ ...call, ...days }), report({ ...other, ...days })])).toHaveLength(1);
  });

  it("never takes what a report calls held for a meeting of days after the report", () => {
    const held = [report({ in: "a", date: "2031-05-30" }), report({ in: "b" })];
    expect(join(held, [], { b: "2031-05-31" })).toHaveLength(1);
    expect(join(held, [], { b: "2031-05-14" })).toHaveLength(2);
  });

  it("takes what one report plans and another tells as done for held", () => {
    const reports = [
      report({ date: "2031-05-02", status: "scheduled" }),
      report({ in: "b", date: "2031-05-02", status: "held" }),
    ];
    expect(join(reports).map(({ status }) => status)).toEqual(["held"]);
  });

  it("finds the reports of each of thousands of meetings of the same two parties, in time that grows with them", () => {
    const day = (index: number) => new Date(Date.UTC(2001, 0, 1 + index)).toISOString().slice(0, 10);
    // The least of several processor times: what else the machine does counts for little.
    const time = (count: number) => {
      const reports = Array.from({ length: 2 * count }, (_, index) => report({ date: day(index % count) }));
      const times = [1, 2, 3].map(() => {
        const start = process.cpuUsage();
        expect(join(reports)).toHaveLength(count);
        const { user, system } = process.cpuUsage(start);
        return user + system;
      });
      return Math.min(...times);
    };
    time(200);
    const [few, many] = [time(1000), time(4000)];
    expect(many / few).toBeLessThan(8);
  });

  it("keeps what is only demanded apart from what is arranged", () => {
    expect(join([report({ status: "demanded" }), report({ status: "scheduled" })])).toHaveLength(2);
  });

  it("takes the narrower of two dates, and a place from whoever gives it", () => {
    const [meeting] = join([
      report({ date: "2031-05-01", latest: "2031-05-31", place: "Tarn" }),
      report({ in: "b", date: "2031-05-09" }),
    ]);
    expect(meeting).toMatchObject({ date: { value: "2031-05-09", latest: null }, place: "Tarn" });
  });

  it("lets place and days join a report that names no parties", () => {
    const dated = { date: "2031-05-09", place: "Tarn" };
    expect(join([report(dated), report({ in: "b", ...dated, participants: [] })])).toHaveLength(1);
    expect(join([report(dated), report({ in: "b", participants: [] })])).toHaveLength(1);
    expect(join([report(dated), report({ in: "b", participants: [], place: "Senn" })])).toHaveLength(1);
  });

  it("does not depend on the order of the reports", () => {
    const reports = [
      report({ date: "2031-05-02" }),
      report({ in: "b", date: "2031-05-02", participants: ["arda"], place: "Tarn" }),
      report({ in: "c", date: "2031-05-01", latest: "2031-05-31" }),
      report({ in: "d", status: "scheduled", date: "2031-07-01" }),
    ];
    const expected = join(reports);
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => {
        expect(join(shuffled)).toEqual(expected);
      }),
    );
  });
});
