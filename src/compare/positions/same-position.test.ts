import { describe, expect, it } from "vitest";
import type { PositionReport } from "../../model/position.ts";
import type { Laid, Words } from "./lay-out-reports.ts";
import { likenessOf } from "./same-position.ts";

const weigh = (words: string): Words => new Map(words.split(" ").flatMap((word) => (word ? [[word, 0.5]] : [])));

/** A report of the minister's in an article of her own words, told by its telling words. */
function lay(deed: string, more: Partial<Laid> & { readonly on?: string; readonly article?: string } = {}): Laid {
  const { on = "", article = "a", ...rest } = more;
  const words = new Map([...weigh(deed), ...weigh(on)]);
  const report = { actor: "minister", content: { article, start: 0, end: 1 } } as PositionReport;
  return {
    report,
    side: "north",
    kin: "threat",
    utterance: null,
    isDirect: false,
    isHeading: false,
    sentence: 0,
    deed: weigh(deed),
    condition: weigh(on),
    words,
    weight: words.size / 2,
    ...rest,
  };
}

describe("likenessOf", () => {
  it("takes two reports for one position by the words they share", () => {
    expect(likenessOf(lay("close dam gates"), lay("close gates tonight", { article: "b" }))).toBeGreaterThan(0.5);
    expect(likenessOf(lay("close dam gates"), lay("close bank accounts", { article: "b" }))).toBe(0);
  });

  it("keeps other sides and other acts apart, whatever their words", () => {
    expect(likenessOf(lay("close dam gates"), lay("close dam gates", { side: "south" }))).toBe(0);
    expect(likenessOf(lay("close dam gates"), lay("close dam gates", { kin: "promise" }))).toBe(0);
    expect(likenessOf(lay("close dam gates"), lay("close dam gates", { kin: "other" }))).toBeGreaterThan(0);
  });

  it("takes the same deed on the same condition for one position", () => {
    const threat = lay("punish", { on: "cross border" });
    expect(likenessOf(threat, lay("punish severe", { on: "attack border", article: "b" }))).toBeGreaterThan(0);
    expect(likenessOf(threat, lay("punish severe", { on: "default debt", article: "b" }))).toBe(0);
    expect(likenessOf(threat, lay("punish severe", { article: "b" }))).toBe(0);
    expect(likenessOf(threat, lay("fire coach", { on: "attack border", article: "b" }))).toBe(0);
  });

  it("takes what is told and the very words right behind it for one position", () => {
    const told = lay("answer by force");
    const quoted = lay("lack progress mean force us", { isDirect: true, sentence: 1 });
    expect(likenessOf(told, quoted)).toBeGreaterThan(0);
    expect(likenessOf(told, { ...quoted, sentence: 4 })).toBe(0);
    expect(likenessOf(told, { ...quoted, isDirect: false })).toBe(0);
    expect(likenessOf(told, { ...quoted, deed: weigh("rain sun") })).toBe(0);
    const other = { ...quoted, report: { ...quoted.report, actor: "envoy" } };
    expect(likenessOf(told, other)).toBe(0);
  });

  it("takes what goes on from a position in the next sentence for the same, if it shares two words", () => {
    const told = lay("list demand south valley", { sentence: 3 });
    const more = lay("demand list bank loan rate army fleet road bridge school farm mill mine park shop tower", {
      sentence: 4,
    });
    expect(likenessOf(told, more)).toBeGreaterThan(0);
    expect(likenessOf(told, { ...more, kin: "other" })).toBe(0);
    expect(likenessOf(told, { ...more, deed: weigh("demand bank loan") })).toBe(0);
  });

  it("lets a heading say in few words what the text says at length", () => {
    const text = lay("warn south flood dam valley rain farmer cattle meadow road bridge school church market harvest");
    const heading = lay("warn flood", { isHeading: true, sentence: 5 });
    expect(likenessOf(heading, text)).toBeGreaterThan(0);
    expect(likenessOf({ ...heading, isHeading: false }, text)).toBe(0);
  });
});
