import { describe, expect, it } from "vitest";
import type { Episode, Story } from "../../model/comparison.ts";
import type { Draft, Reading } from "../../model/reading.ts";
import type { Resources } from "../../model/stage.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import { makeReading, wordsAt } from "../testing.ts";
import { episodes } from "./episodes.ts";

const LEAK = [
  "The reservoir at Ormet lost water through a leak in the north wall, and divers went down to look at the leak.",
  "Divers found the leak in the wall of the Ormet reservoir and stopped it with clay, the water board said.",
  "Clay holds in the north wall at Ormet, divers of the water board said, and the leak has dried up.",
];
const TRIAL = [
  "A judge opened the trial of two masons over the bad mortar of the Ormet wall, and the masons denied any fraud.",
  "The two masons knew that the mortar was bad, a witness told the trial in Ormet, and the judge heard of fraud.",
  "For fraud with mortar the judge sent both masons to jail at the end of their trial in Ormet.",
];

function report(id: string, text: string, day: string | null, latest = day): Reading {
  const bounds = { value: day === latest ? day : null, earliest: day, latest };
  return makeReading(id, [["title", `News ${id}`], text], {
    published: { ...bounds, basis: "stated", why: "", evidence: [] },
  });
}

function tell(readings: readonly Reading[], timeline: readonly TimelineEntry[] = []): readonly Episode[] {
  const articles = readings.map(({ article }) => article.id);
  const story: Story = { id: "y", title: "Ormet", articles, first: null, last: null };
  const draft = { readings, stories: [story], timeline } as unknown as Draft;
  const resources = { model: { language: "en", parts: {} } } as unknown as Resources;
  return episodes.run(draft, resources).stories?.[0]?.episodes ?? [];
}

const AFFAIR = [
  ...LEAK.map((text, index) => report(`a${index}`, text, `2031-03-0${index + 1}`)),
  ...TRIAL.map((text, index) => report(`b${index}`, text, `2031-03-1${index + 1}`)),
];

describe("episodes", () => {
  it("parts an affair where the reports turn to other news after a silence", () => {
    const found = tell(AFFAIR);
    expect(found.map(({ articles }) => articles)).toEqual([
      ["a0", "a1", "a2"],
      ["b0", "b1", "b2"],
    ]);
    expect(found).toMatchObject([
      { first: "2031-03-01", last: "2031-03-03", why: null },
      { first: "2031-03-11", last: "2031-03-13", why: "other news after 7 days without a report" },
    ]);
  });

  it("parts them without a silence too, and not where the same news goes on", () => {
    const daily = [...LEAK, ...LEAK, ...TRIAL, ...TRIAL].map((text, index) =>
      report(`r${index + 10}`, text, `2031-03-${index + 10}`),
    );
    expect(tell(daily).map(({ first }) => first)).toEqual(["2031-03-10", "2031-03-16"]);
    expect(tell(AFFAIR.slice(0, 3))).toEqual([]);
  });

  it("finds nothing to tell in reports of one day, or of no known day", () => {
    expect(tell([...LEAK, ...TRIAL].map((text, index) => report(`r${index}`, text, "2031-03-01")))).toEqual([]);
    expect(tell([...LEAK, ...TRIAL].map((text, index) => report(`r${index}`, text, null)))).toEqual([]);
  });

  it("leaves out a report that may have appeared in either", () => {
    const open = report("c", LEAK[0] as string, "2031-03-02", "2031-03-12");
    expect(tell([...AFFAIR, open]).flatMap(({ articles }) => articles)).not.toContain("c");
  });

  it("tells each in a headline and the words that are new in it, as its reports have them", () => {
    const [, trial] = tell(AFFAIR);
    expect(trial?.title.text).toMatch(/^News b\d$/);
    expect(trial?.terms.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["masons", "mortar", "judge", "trial"]),
    );
    expect(trial?.terms.map(({ text }) => text)).not.toContain("Ormet");
    for (const { text, spans } of [...(trial?.terms ?? []), ...(trial ? [trial.title] : [])])
      expect(wordsAt(AFFAIR, spans[0] as { article: string; start: number; end: number })).toBe(text);
  });

  it("gives a happening to the episode that tells it first, unless it is background or yet to come", () => {
    const entry = (id: string, date: string, articles: readonly string[], more: Partial<TimelineEntry> = {}) => {
      const spans = articles.map((article) => ({ article, start: 8, end: 60 }));
      return {
        id,
        date,
        latest: null,
        precision: "day",
        status: "past",
        background: false,
        what: "the leak, the trial of the masons",
        spans,
        said: false,
        told: spans,
        ...more,
      } as const;
    };
    const [leak, trial] = tell(AFFAIR, [
      entry("dive", "2031-03-01", ["a0", "b1"]),
      entry("verdict", "2031-03-13", ["b2"]),
      entry("planned", "2031-03-12", ["b0"], { status: "scheduled" }),
      entry("built", "2030-12-01", ["b0"], { background: true }),
    ]);
    expect(leak?.happenings.map((happening) => happening.entry)).toEqual(["dive"]);
    expect(leak?.happenings[0]?.spans).toEqual([{ article: "a0", start: 8, end: 60 }]);
    expect(trial?.happenings.map((happening) => happening.entry)).toEqual(["verdict"]);
  });

  it("does not depend on the order of the articles", () => {
    expect(tell([...AFFAIR].reverse())).toEqual(tell(AFFAIR));
  });
});
