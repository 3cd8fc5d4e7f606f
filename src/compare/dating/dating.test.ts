import { describe, expect, it } from "vitest";
import { deepFreeze } from "../../kit/deep-freeze.ts";
import type { Publication } from "../../model/article.ts";
import type { MeetingReport } from "../../model/meeting.ts";
import type { Reading } from "../../model/reading.ts";
import type { Time } from "../../model/time.ts";
import { makeReading } from "../testing.ts";
import { dating } from "./dating.ts";

const RESOURCES = { lexicon: {}, model: { language: "en", parts: {} } } as Parameters<typeof dating.run>[1];

type Given = readonly [words: string, value: string | null, more?: Partial<Time>];

/** An article of one paragraph with the times that the finder would give it. */
function report(id: string, text: string, given: readonly Given[], published: string | null = null): Reading {
  const reading = makeReading(id, [text], published ? { published: known(published) } : {});
  const times = given.map(([words, value, more]): Time => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text`);
    const dated = value !== null && /^\d{4}-\d\d-\d\d$/.test(value);
    return {
      id: `${id}-${start}`,
      span: { article: id, start, end: start + words.length },
      type: "DATE",
      value,
      mod: null,
      earliest: null,
      latest: null,
      relation: "past",
      relative: null,
      basis: dated ? "inferred" : value?.includes("X") ? "none" : "stated",
      rule: "test",
      ...more,
    };
  });
  return { ...reading, times };
}

function known(day: string): Publication {
  return { value: day, earliest: day, latest: day, basis: "stated", why: "stamp", evidence: [] };
}

/** The reading with a call that two people held, told in these of its words. */
function withCall(reading: Reading, words: string, by: MeetingReport["by"] = "video"): Reading {
  const article = reading.article.id;
  const start = reading.article.text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  const span = { article, start, end: start + words.length };
  const told = { date: null, latest: null, former: null, place: null, rule: "test" };
  const call = { id: `w-${start}`, span, kind: "call", by, participants: ["brenn", "holt"], status: "held" } as const;
  return { ...reading, meetingReports: [...reading.meetingReports, { ...call, ...told }] };
}

const PEOPLE = ["brenn", "holt"].map((id) => ({ id, type: "person" }));

function dates(readings: readonly Reading[]): Record<string, Publication> {
  const stories = [{ articles: readings.map(({ article }) => article.id) }];
  const draft = { readings, stories, entities: PEOPLE } as unknown as Parameters<typeof dating.run>[0];
  const result = dating.run(deepFreeze(draft), RESOURCES).readings ?? [];
  return Object.fromEntries(result.map(({ article }) => [article.id, article.published]));
}

const HARBOUR =
  "Harbour master Oda Brenn told reporters on Friday that the ferry company would scrap its oldest vessels";

describe("dating", () => {
  it("takes a weekday for the day on which a dated report puts the same happening", () => {
    const found = dates([
      report("dated", `${HARBOUR} by spring.`, [["Friday", "2031-05-02"]], "2031-05-03"),
      report("open", `${HARBOUR} and sell the quay.`, [["Friday", "XXXX-WXX-5"]]),
    ]);
    expect(found.open).toMatchObject({ value: null, earliest: "2031-05-02", latest: "2031-05-03", basis: "inferred" });
    expect(found.open?.why).toContain("dates the same happening");
    expect(found.open?.evidence.length).toBe(2);
    expect(found.dated).toEqual(known("2031-05-03"));
  });

  it("gives a day when only one is left", () => {
    const [next, named, again] = [
      ["next month", null, { relation: "future", relative: { unit: "month", offset: 1 } }],
      ["in June", "XXXX-06", { relation: "future" }],
      ["June talks", "XXXX-06", { relation: "future" }],
    ] as const;
    const found = dates([
      report(
        "dated",
        `${HARBOUR.replace("Friday", "Saturday")} by spring.`,
        [["Saturday", "2031-05-31"]],
        "2031-06-01",
      ),
      report(
        "open",
        `${HARBOUR.replace("Friday", "Saturday")}. Talks next month will decide; they are to be held in June. The June talks are the last.`,
        [
          ["Saturday", "XXXX-WXX-6"],
          [next[0], next[1], next[2] as Partial<Time>],
          [named[0], named[1], named[2] as Partial<Time>],
          [again[0], again[1], again[2] as Partial<Time>],
        ],
      ),
    ]);
    expect(found.open).toMatchObject({ value: "2031-05-31", basis: "inferred" });
    expect(found.open?.why).toContain("next month is in June");
  });

  it("dates a report to the weekday itself where the evening of it is still to come", () => {
    const found = dates([
      report("dated", `${HARBOUR} by spring.`, [["Friday", "2031-05-02"]], "2031-05-03"),
      report("open", `${HARBOUR} and return on Friday evening.`, [
        ["Friday", "XXXX-WXX-5"],
        ["Friday evening", "XXXX-WXX-5TEV", { relation: "future" }],
      ]),
    ]);
    expect(found.open).toMatchObject({ value: "2031-05-02", basis: "inferred" });
  });

  it("takes month and day from the dateline of an agency and the year from other reports", () => {
    const words = "MOORLEY, May 2 (AFP) — The ferry company will scrap its oldest vessels.";
    const wire = report("wire", words, [["May 2", "XXXX-05-02"]]);
    const blocks = [
      { kind: "dateline" as const, start: 0, end: 22, why: "" },
      { kind: "paragraph" as const, start: 23, end: words.length, why: "" },
    ];
    const found = dates([
      report("dated", "Nothing of note.", [], "2031-05-03"),
      { ...wire, article: { ...wire.article, blocks } },
    ]);
    expect(found.wire).toMatchObject({ value: "2031-05-02", basis: "inferred" });
    expect(found.wire?.why).toContain("the dateline says May 2");
  });

  it("leaves a report alone when another tells of something else on that weekday", () => {
    const found = dates([
      report(
        "dated",
        "Bakers in Tolm raised the price of rye bread on Friday for the third time.",
        [["Friday", "2031-05-02"]],
        "2031-05-03",
      ),
      report("open", `${HARBOUR} and sell the quay.`, [["Friday", "XXXX-WXX-5"]]),
    ]);
    expect(found.open).toMatchObject({ value: null, earliest: null, basis: "none" });
  });

  it("finds the year in which a month and day is the weekday that another report gives", () => {
    const quake =
      "rocked the town of Hessel before dawn and brought down the market hall and the bridge over the Lenne";
    const found = dates([
      report("a", `The earthquake of March 9 ${quake}, the worst since 2029.`, [
        ["March 9", "XXXX-03-09"],
        ["2029", "2029"],
      ]),
      report("b", `An earthquake on Sunday ${quake}.`, [["Sunday", "XXXX-WXX-7"]]),
    ]);
    expect(found.b).toMatchObject({ earliest: "2031-03-09", latest: "2031-03-10", value: null });
  });

  it("takes no month and day for a weekday that one report names beside it", () => {
    const text =
      "Ilse Bran, whom I met on Sunday, lost her house when it burned down on March 9, the worst night since 2029.";
    const found = dates([
      report("a", text, [
        ["Sunday", "XXXX-WXX-7"],
        ["March 9", "XXXX-03-09"],
        ["2029", "2029"],
      ]),
    ]);
    expect(found.a).toMatchObject({ value: null, earliest: "2029-01-01" });
  });

  it("says nothing of a story in which no year is told", () => {
    const found = dates([
      report("a", `${HARBOUR}.`, [["Friday", "XXXX-WXX-5"]]),
      report("b", `${HARBOUR} soon.`, [["Friday", "XXXX-WXX-5"]]),
    ]);
    expect(found.a?.basis).toBe("none");
    expect(found.b?.basis).toBe("none");
  });

  it("bounds a report by what is over and what is to come", () => {
    const found = dates([
      report("dated", "Nothing of note.", [], "2031-05-03"),
      report("open", "The ships will sail in June 2031 after the storm of May 20, 2031.", [
        ["June 2031", "2031-06", { relation: "future" }],
        ["May 20, 2031", "2031-05-20", { basis: "stated" }],
      ]),
    ]);
    expect(found.open).toMatchObject({ earliest: "2031-05-20", latest: "2031-06-03" });
  });

  describe("with a call that another report dates", () => {
    const dated = report("dated", "Nothing of note.", [], "2031-05-20");
    const other = (words: string, by?: MeetingReport["by"]) =>
      withCall(report("other", `Fares fell after ${words}.`, [["May 7", "XXXX-05-07"]]), words, by);
    const open = (when: string, offset: number) =>
      withCall(
        report("open", `Oda Brenn, who met Leif Holt virtually ${when}, said on Thursday that fares must fall.`, [
          [when, null, { relative: { unit: "month", offset }, relation: "present" }],
          ["Thursday", "XXXX-WXX-4"],
        ]),
        `Oda Brenn, who met Leif Holt virtually ${when}`,
      );

    it("dates the article to the month in which it was, and to the weekday it opens with or the day after", () => {
      const found = dates([dated, other("the May 7 video conference"), open("earlier this month", 0)]);
      expect(found.open).toMatchObject({ value: null, earliest: "2031-05-08", latest: "2031-05-30" });
      expect(found.open?.why).toContain("earlier this month fits the day other.txt gives the same meeting");
      expect(found.open?.why).toContain("it opens with what happened on Thursday");
    });

    it("does so a month later where it was last month", () => {
      const found = dates([dated, other("the May 7 video conference"), open("last month", -1)]);
      expect(found.open).toMatchObject({ earliest: "2031-06-05", latest: "2031-06-20" });
    });

    it("leaves it open where the other call was by telephone", () => {
      const found = dates([dated, other("the May 7 telephone call", "telephone"), open("earlier this month", 0)]);
      expect(found.open).toMatchObject({ earliest: null, basis: "none" });
    });
  });
});
