import { describe, expect, it } from "vitest";
import type { Entity, EntityType, Mention } from "../../model/entity.ts";
import type { MeetingReport } from "../../model/meeting.ts";
import type { Reading } from "../../model/reading.ts";
import { PIPELINE } from "../../pipeline.ts";
import { loadResources } from "../../store/load-resources.ts";
import { readingOf } from "../times/testing.ts";
import { meetings } from "./meetings.ts";

const resources = loadResources();

/** Who is named in the tests; nobody else is known there. */
const KNOWN: Readonly<Record<string, EntityType>> = {
  Arda: "person",
  Belmar: "person",
  Corin: "country",
  Dovia: "country",
  Tarn: "place",
};

const entity = (name: string, type: EntityType): Entity => ({ id: name, type, name, aliases: [name], roles: [] });

/** The reports of a text whose capital words are the known names. `types` says otherwise what they are. */
function find(text: string, types: Readonly<Record<string, EntityType>> = KNOWN): readonly MeetingReport[] {
  const entities = Object.entries(types).map(([name, type]) => entity(name, type));
  let reading: Reading = readingOf(text, "2031-05-07");
  const blocks = [{ kind: "paragraph" as const, start: 0, end: text.length, why: "" }];
  reading = { ...reading, article: { ...reading.article, blocks } };
  for (const stage of PIPELINE) {
    if (stage.scope !== "article" || !["syntax", "times", "anchoring"].includes(stage.name)) continue;
    reading = { ...reading, ...stage.run(reading, { resources, entities }) };
  }
  const mentions = reading.tokens.flatMap((token): Mention[] => {
    const { start, end, index } = token;
    const type = types[token.text];
    if (!type) return [];
    const span = { article: reading.article.id, start, end };
    return [{ id: `n-${index}`, entity: token.text, form: "name", span, type, head: index, rule: "" }];
  });
  return meetings.run({ ...reading, mentions }, { resources, entities }).meetingReports ?? [];
}

describe("meetings", () => {
  it.each([
    ["Arda met Belmar in Tarn on Monday.", "meeting", "held", "2031-05-05", "Tarn"],
    ["Arda and Belmar spoke by telephone on Monday.", "call", "held", "2031-05-05", null],
    ["Arda will meet Belmar in Tarn on 20 May.", "meeting", "scheduled", "2031-05-20", "Tarn"],
    ["Corin and Dovia are to hold talks in Tarn on 20 May.", "talks", "scheduled", "2031-05-20", "Tarn"],
    ["Arda met Belmar in the capital, Tarn, on Monday.", "meeting", "held", "2031-05-05", "Tarn"],
    ["Corin wants talks with Dovia.", "talks", "demanded", null, null],
    [
      'He told Ada Brenn that Corin wants "to quickly launch talks with Dovia in order to keep the pier safe", it said.',
      "talks",
      "demanded",
      null,
      null,
    ],
    ["Talks between Corin and Dovia were held in Tarn.", "talks", "held", null, "Tarn"],
    [
      "The foreign ministers of Corin and Dovia will meet in Tarn on 20 May.",
      "meeting",
      "scheduled",
      "2031-05-20",
      "Tarn",
    ],
    ["Arda and his counterpart, Belmar, spoke by telephone for an hour on Monday.", "call", "held", "2031-05-05", null],
    ["The vote was put off as Corin is in talks with Dovia.", "talks", "held", null, null],
    ["It was the first meeting between Corin and Dovia since 2016.", "meeting", "held", null, null],
  ])("reads %j", (text, kind, status, date, place) => {
    const [report, ...others] = find(text);
    expect(others).toEqual([]);
    expect(report).toMatchObject({ kind, status, date, place });
    expect(report?.participants).toHaveLength(2);
  });

  it("takes the day a meeting is moved to, not the one it was planned for", () => {
    const [report] = find("The talks, earlier planned for 10 May, will now take place on 20 May in Tarn.");
    expect(report).toMatchObject({ date: "2031-05-20", place: "Tarn", status: "scheduled" });
  });

  it.each([
    ["Talks between Corin and Dovia had been due to begin in Tarn on Monday."],
    ["Talks between Corin and Dovia were originally planned for 10 May."],
  ])("takes a day that no longer holds for no day of the meeting in %j", (text) => {
    expect(find(text)).toMatchObject([{ date: null }]);
  });

  it("gives the sides that meet again on another day the names they had before", () => {
    const [, again] = find("Arda met Belmar in Tarn on Monday. Both leaders will meet again on 20 May.");
    expect(again).toMatchObject({ date: "2031-05-20", participants: ["Arda", "Belmar"] });
  });

  it.each([
    ["Arda and Belmar spoke by telephone on Monday.", "telephone"],
    ["Arda, who met with Belmar virtually, was content.", "video"],
    ["Arda met Belmar in Tarn.", null],
  ])("tells by what they spoke in %j", (text, by) => {
    expect(find(text).map((report) => report.by)).toEqual([by]);
  });

  it("gives a meeting that is pointed back to the parties named before", () => {
    const reports = find("Arda met Belmar on Monday. The meeting was short.");
    expect(reports.map(({ participants }) => participants)).toEqual([
      ["Arda", "Belmar"],
      ["Arda", "Belmar"],
    ]);
  });

  it("does not give the day of speaking to what is spoken of", () => {
    const [report] = find("Arda said on Monday that Corin wants talks with Dovia.");
    expect(report).toMatchObject({ status: "demanded", date: null });
  });

  it.each([
    "Corin cancelled talks with Dovia.",
    "Corin called off its talks with Dovia.",
    "Arda refused to meet Belmar.",
    "Talks between Corin and Dovia were scrapped.",
  ])("takes a meeting that does not come about for none in %j", (text) => {
    expect(find(text)).toEqual([]);
  });

  it("takes a meeting that is moved for one to come, and one that somebody was sent to for held", () => {
    expect(find("Corin postponed its talks with Dovia.")).toMatchObject([{ status: "scheduled" }]);
    expect(find("Corin dispatched Arda to meet Belmar.")).toMatchObject([{ status: "held" }]);
  });

  it.each([
    ["The talks between Arda and Belmar, planned for March 14, will now take place on March 18.", "18"],
    ["Talks between Arda and Belmar that were set for March 14 have been postponed to March 18.", "18"],
    ["The talks between Arda and Belmar were postponed from March 14 to March 18.", "18"],
    ["The talks between Arda and Belmar, planned for March 14, will be followed by a vote on March 18.", "14"],
    ["The talks between Arda and Belmar, set for March 14, will open a week of protest on March 18.", "14"],
  ])("gives a meeting that is moved its new day in %j", (text, day) => {
    const [report] = find(text);
    expect(report?.date?.slice(-2)).toBe(day);
    expect(report?.former?.date.slice(-2)).toBe(day === "18" ? "14" : undefined);
  });

  it("gives the place of others, who meet without a verb of their own, to nobody else", () => {
    const [report] = find("Arda and Belmar will hold talks on 12 March, and Arda and Corin in Tarn.");
    expect(report).toMatchObject({ participants: ["Arda", "Belmar"], place: null });
  });

  it("meets people who are not named, and does not make who stands outside a meeting take part", () => {
    expect(find("Arda met survivors in Tarn on Monday.")).toMatchObject([{ participants: ["Arda"], place: "Tarn" }]);
    const [report] = find("Arda held a protest outside the meeting of Corin.");
    expect(report?.participants ?? []).not.toContain("Arda");
  });

  it.each(["If Arda meets Belmar, he will say so.", "Arda could meet Belmar.", "Arda did not meet Belmar."])(
    "finds no meeting in %j",
    (text) => {
      expect(find(text)).toEqual([]);
    },
  );
});

describe("the list of triggers", () => {
  const { triggers } = resources.lexicon.meetingWords;
  const typesFor = (needs: string): Readonly<Record<string, EntityType>> => ({
    Arda: "person",
    Tarn: "place",
    Belmar: needs === "place" ? "place" : "person",
  });
  const rule = ({ word, pos }: (typeof triggers)[number]) => `${pos} ${word}`;

  it.each(triggers.flatMap((trigger) => trigger.yes.map((text) => [rule(trigger), text, trigger.needs] as const)))(
    "reads a %j in %j",
    (expected, text, needs) => {
      expect(find(text, typesFor(needs)).map((report) => report.rule)).toContain(expected);
    },
  );

  it.each(triggers.flatMap((trigger) => trigger.no.map((text) => [rule(trigger), text, trigger.needs] as const)))(
    "reads no %j in %j",
    (expected, text, needs) => {
      expect(find(text, typesFor(needs)).map((report) => report.rule)).not.toContain(expected);
    },
  );
});
