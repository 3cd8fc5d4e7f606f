import { describe, expect, it } from "vitest";
import { findNaively } from "./find-naively.ts";
import { parseBrat } from "./read-polnear.ts";
import { countSpans, overlapOf } from "./score-attributions.ts";

const range = (start: number, end: number) => ({ start, end });
const attribution = (source: [number, number][], cue: [number, number][], content: [number, number][]) => ({
  source: source.map(([a, b]) => range(a, b)),
  cue: cue.map(([a, b]) => range(a, b)),
  content: content.map(([a, b]) => range(a, b)),
});

describe("reading PolNeAR", () => {
  it("turns code points into code units, joins pieces and passes over notes", () => {
    const text = "🦊 Mira said it rains, and snows.";
    const annotations = [
      "T1\tSource 2 6\tMira",
      "T2\tCue 7 11\tsaid",
      "T3\tContent 12 20;26 31\tit rains snows",
      "T4\tAttribution 7 11\tsaid",
      "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
      "#1\tAnnotatorNotes T3\tnot sure",
    ].join("\n");
    const [found] = parseBrat(annotations, text);
    const slice = (ranges: readonly { start: number; end: number }[]) => ranges.map((r) => text.slice(r.start, r.end));
    expect(slice(found?.source ?? [])).toEqual(["Mira"]);
    expect(slice(found?.cue ?? [])).toEqual(["said"]);
    expect(slice(found?.content ?? [])).toEqual(["it rains", "snows"]);
  });

  it("takes a second content for another piece", () => {
    const annotations =
      "T1\tCue 0 1\ta\nT2\tContent 2 3\tb\nT3\tContent 4 5\tc\nE1\tAttribution-no-source:T9 Cue:T1 Content:T2 Content2:T3";
    expect(parseBrat(annotations, "a b c")).toEqual([
      attribution(
        [],
        [[0, 1]],
        [
          [2, 3],
          [4, 5],
        ],
      ),
    ]);
  });
});

describe("counting spans", () => {
  const gold = [attribution([[0, 4]], [[5, 9]], [[10, 20]]), attribution([[0, 4]], [[30, 34]], [[35, 55]])];

  it("counts a source that two attributions share once", () => {
    expect(countSpans(gold, [], "source", 1)).toEqual({ right: 0, given: 0, gold: 1 });
  });

  it("wants both ends where it is to be exact", () => {
    const given = [attribution([[0, 4]], [[5, 9]], [[10, 19]])];
    expect(countSpans(gold, given, "content", 1)).toEqual({ right: 0, given: 1, gold: 2 });
    expect(countSpans(gold, given, "content", 0.8)).toEqual({ right: 1, given: 1, gold: 2 });
  });

  it("pairs one to one, the best first", () => {
    const given = [attribution([], [], [[35, 45]]), attribution([], [], [[35, 54]])];
    expect(countSpans(gold, given, "content", 0.3)).toEqual({ right: 1, given: 2, gold: 2 });
  });

  it("measures overlap as intersection over union", () => {
    expect(overlapOf(range(0, 10), range(5, 15))).toBeCloseTo(1 / 3);
    expect(overlapOf(range(0, 10), range(10, 15))).toBe(0);
  });
});

describe("the naive finder", () => {
  const slices = (text: string) =>
    findNaively(text).map(({ source, cue, content }) =>
      [source, cue, content].map((ranges) => ranges.map((r) => text.slice(r.start, r.end)).join(" + ")),
    );

  it("finds what X said", () => {
    expect(slices("The mayor said that it rains. Mira Oduya said it snows.")).toEqual([
      ["The mayor", "said", "that it rains"],
      ["Mira Oduya", "said", "it snows"],
    ]);
  });

  it("finds a quotation with its speaker before or after the cue", () => {
    expect(slices("“It rains,” said Mira Oduya. “It snows,” the mayor added.")).toEqual([
      ["Mira Oduya", "said", "“It rains,”"],
      ["the mayor", "added", "“It snows,”"],
    ]);
  });
});
