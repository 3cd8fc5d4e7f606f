import { describe, expect, it } from "vitest";
import { read } from "../../../index.ts";

/** 7 May 2031 is a Wednesday. */
const PUBLISHED = "2031-05-07";

/** The days on which the statements of an article were made, by what they are about. */
function date(...paragraphs: string[]): Record<string, string | null> {
  const text = `Island news\n\n${paragraphs.join("\n\n")}\n`;
  const { statements } = read([{ source: "island.txt", text }], { date: PUBLISHED });
  return Object.fromEntries(
    statements.map(({ content: [first], said }) => [/gates|boats/.exec(text.slice(first?.start))?.[0], said.value]),
  );
}

const LEAD = "The pier of Tarn was closed after a storm.";

describe("dateStatements", () => {
  it("takes a time beside the cue", () => {
    expect(date(LEAD, "Mira Oduya said on Monday that the gates were shut.")).toEqual({ gates: "2031-05-05" });
  });

  it("takes no time of a clause about the speaker, of the topic, or of what was counted before", () => {
    for (const sentence of [
      "Mira Oduya, who took office on Monday, said the gates were shut.",
      "Mira Oduya said of Monday’s collapse that the gates were shut.",
      "At least 12 people died at the gates, Mira Oduya said, up from three on Monday.",
    ])
      expect(date(LEAD, sentence)).toEqual({ gates: PUBLISHED });
    expect(date(LEAD, "Mira Oduya, who met the owners on Monday, said the gates were shut.")).toEqual({
      gates: "2031-05-05",
    });
    expect(date(LEAD, "Mira Oduya said in a statement on Monday that the gates were shut.")).toEqual({
      gates: "2031-05-05",
    });
  });

  it("takes the time that opens the sentence for each deed told in it", () => {
    expect(
      date(LEAD, "During Monday’s talks, Ada Marlow praised the plan, while Mira Oduya said the gates were shut."),
    ).toMatchObject({ gates: "2031-05-05" });
  });

  it("counts back from the day spoken of where one deed came so long after another", () => {
    expect(
      date(LEAD, "On Tuesday, the owner left. The sale comes a day after Mira Oduya warned the gates might fall."),
    ).toMatchObject({ gates: "2031-05-05" });
  });

  it("gives words that go on from others the day of those", () => {
    expect(date(LEAD, "Mira Oduya said on Monday that the gates were shut, adding that the boats would sail.")).toEqual(
      {
        gates: "2031-05-05",
        boats: "2031-05-05",
      },
    );
  });

  it("goes back to the time told before where the sentence does", () => {
    expect(
      date(LEAD, "Mira Oduya met the owners last month.", "In the same meeting, Ada Marlow said the gates were old."),
    ).toEqual({ gates: "2031-04" });
  });

  it("takes the day on which the speaker last did something", () => {
    expect(
      date(LEAD, "Mira Oduya and Ada Marlow spoke by telephone on Monday.", "Marlow said the gates would open."),
    ).toEqual({ gates: "2031-05-05" });
  });

  it("bounds other words by the news told last and the report", () => {
    expect(date(LEAD, "The owner sold the pier on Monday.", "Mira Oduya said the gates would open.")).toEqual({
      gates: "2031-05-05/2031-05-07",
    });
    expect(date(LEAD, "The owner sold the pier in 2019.", "Mira Oduya said the gates would open.")).toEqual({
      gates: PUBLISHED,
    });
  });

  it("gives no day to what is held all along or was said at some time before", () => {
    expect(date(LEAD, "Mira Oduya says the gates must open.")).toEqual({ gates: null });
    expect(date(LEAD, "Mira Oduya has said the gates must open.")).toEqual({ gates: null });
    expect(date(LEAD, "Mira Oduya previously said the gates must open.")).toEqual({ gates: null });
  });

  it("lets what has been said since a time go on to the report", () => {
    expect(date(LEAD, "Mira Oduya has warned since 2029 that the gates might fall.")).toEqual({
      gates: "2029/2031-05-07",
    });
  });
});
