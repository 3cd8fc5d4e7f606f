import { describe, expect, it } from "vitest";
import type { Difference, Reuse } from "../../model/comparison.ts";
import type { Entity } from "../../model/entity.ts";
import type { Draft, Reading } from "../../model/reading.ts";
import type { Resources } from "../../model/stage.ts";
import type { Statement } from "../../model/statement.ts";
import { loadResources } from "../../store/load-resources.ts";
import { makeReading } from "../testing.ts";
import { differences } from "./differences.ts";

const entity = (id: string, name: string): Entity => ({ id, type: "organisation", name, aliases: [name], roles: [] });
const spanOf = (reading: Reading, words: string) => {
  const start = reading.article.text.indexOf(words);
  return { article: reading.article.id, start, end: start + words.length };
};
const statement = (reading: Reading, words: string, more: Partial<Statement>): Statement => ({
  id: `${reading.article.id}${words}`,
  span: spanOf(reading, words),
  mode: "indirect",
  speaker: { entity: null, name: null, surface: null },
  cue: [],
  content: [spanOf(reading, words)],
  quoted: [],
  addressee: [],
  medium: [],
  via: null,
  nestedIn: null,
  condition: null,
  said: { value: null, basis: "none", why: "not told" },
  type: "other",
  utterance: "u",
  negated: false,
  omits: [],
  rule: "test",
  ...more,
});
const RESOURCES: Resources = { ...loadResources(), model: { language: "en", parts: {} } as never };
const EMPTY = { entities: [], reuse: [], meetings: [], points: [], differences: [], timeline: [] };
const tellOneStory = (readings: readonly Reading[]) => [
  { id: "story", title: "", articles: readings.map(({ article }) => article.id), first: null, last: null },
];
const find = (draft: Partial<Draft>): readonly Difference[] =>
  differences.run({ ...EMPTY, stories: tellOneStory(draft.readings ?? []), ...draft } as unknown as Draft, RESOURCES)
    .differences ?? [];
const link = (a: Reuse["a"], b: Reuse["b"], kind: Reuse["kind"]): Reuse => ({
  id: "u",
  a,
  b,
  kind,
  overlap: 0.7,
  direction: "unknown",
  why: [],
});

describe("differences", () => {
  it("sees that a claim lost its source in the copy", () => {
    const [told, bare] = [
      makeReading("a", ["According to the harbour board, the pier is safe for every kind of traffic."]),
      makeReading("b", ["The pier is secure for every kind of traffic."]),
    ];
    const board = { entity: "board", name: "the harbour board", surface: spanOf(told, "the harbour board") };
    const readings = [{ ...told, statements: [statement(told, "the pier is safe", { speaker: board })] }, bare];
    const reuse = [
      link(spanOf(told, told.article.text.trim()), spanOf(bare, bare.article.text.trim()), "near-verbatim"),
    ];
    const found = find({ readings, reuse, entities: [entity("board", "Harbour Board")] });
    expect(found).toContainEqual(expect.objectContaining({ kind: "attribution", rule: "stripped-attribution" }));
    expect(found.find((each) => each.kind === "attribution")?.why).toContain("Harbour Board");
  });

  it("says that a cut report tells the opposite, before what differs in words alone", () => {
    const [full, cut] = [
      makeReading("a", ["She said the pier would not reopen."]),
      makeReading("b", ["She said the pier would reopen."]),
    ];
    const lost = statement(full, "the pier would not reopen", { utterance: "full" });
    const without = spanOf(cut, "would reopen");
    const omits = [{ kind: "negation" as const, words: spanOf(full, "not reopen"), report: lost.id, without }];
    const readings = [
      { ...full, statements: [lost] },
      { ...cut, statements: [statement(cut, "the pier would reopen", { utterance: "cut", omits })] },
    ];
    const [first] = find({ readings });
    expect(first).toMatchObject({ kind: "scope", verdict: "contradiction", rule: "utterance-omission: negation" });
    expect(first?.sides.map(({ value }) => value)).toEqual(["not reopen", "would reopen"]);
  });

  it("puts two media of one utterance side by side", () => {
    const [a, b] = [
      makeReading("a", ["She told Tidings that tolls would rise."]),
      makeReading("b", ["She told Courier that tolls would rise."]),
    ];
    const through = (reading: Reading, id: string, name: string) =>
      statement(reading, "tolls would rise", { medium: [{ entity: id, name, surface: spanOf(reading, name) }] });
    const readings = [
      { ...a, statements: [through(a, "t", "Tidings")] },
      { ...b, statements: [through(b, "c", "Courier")] },
    ];
    expect(find({ readings, entities: [entity("t", "Tidings"), entity("c", "Courier")] })).toMatchObject([
      { kind: "attribution", rule: "utterance-medium", sides: [{ value: "Tidings" }, { value: "Courier" }] },
    ]);
  });

  it("keeps silent where two reports give one quotation to the letter", () => {
    const [a, b] = [
      makeReading("a", ["“Tolls will rise,” she said."]),
      makeReading("b", ["“Tolls will rise,” said she."]),
    ];
    const readings = [
      { ...a, statements: [statement(a, "Tolls will rise", { mode: "direct" })] },
      { ...b, statements: [statement(b, "Tolls will rise", { mode: "direct" })] },
    ];
    const reuse = [link(spanOf(a, "Tolls will rise"), spanOf(b, "Tolls will rise"), "verbatim")];
    expect(find({ readings, reuse })).toEqual([]);
  });

  it("calls two wordings of one quotation a contradiction", () => {
    const [a, b] = [
      makeReading("a", ["“The old bridge did its duty,” she said."]),
      makeReading("b", ["“The old bridge finished its mission,” she said."]),
    ];
    const readings = [
      { ...a, statements: [statement(a, "The old bridge did its duty", { mode: "direct" })] },
      { ...b, statements: [statement(b, "The old bridge finished its mission", { mode: "direct" })] },
    ];
    expect(find({ readings })).toMatchObject([{ kind: "wording", verdict: "contradiction" }]);
  });

  it("tells what only the headline says", () => {
    const reading = makeReading("a", [
      ["title", "Toll programme scrapped for good"],
      "The board suspended the toll programme until June.",
    ]);
    const reuse = [
      link(
        spanOf(reading, "The board suspended the toll programme until June."),
        spanOf(reading, "Toll programme scrapped for good"),
        "paraphrase",
      ),
    ];
    expect(find({ readings: [reading], reuse })).toMatchObject([{ kind: "scope", rule: "headline-scope" }]);
  });
});
