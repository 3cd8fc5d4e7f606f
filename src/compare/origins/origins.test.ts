import { describe, expect, it } from "vitest";
import type { Reuse } from "../../model/comparison.ts";
import type { Entity } from "../../model/entity.ts";
import type { Draft } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import { makeReading } from "../testing.ts";
import { origins } from "./origins.ts";

const at = (article: string, start: number, end: number): Reuse["a"] => ({ article, start, end });
const link = (a: Reuse["a"], b: Reuse["b"], more: Partial<Reuse> = {}): Reuse => ({
  id: `${a.article}${a.start}${b.article}${b.start}`,
  a,
  b,
  kind: "near-verbatim",
  overlap: 0.8,
  direction: "unknown",
  why: [],
  ...more,
});
const find = (
  reuse: readonly Reuse[],
  readings = [makeReading("a", ["x".repeat(500)]), makeReading("b", ["x".repeat(500)])],
  entities: readonly Entity[] = [],
) =>
  origins.run(
    { reuse, readings, entities } as unknown as Draft,
    { lexicon: { language: "en" }, model: { language: "en", parts: {} } } as never,
  ).origins ?? [];

describe("origins", () => {
  it("joins passages that were copied on and on", () => {
    const found = find([
      link(at("a", 0, 50), at("b", 0, 50), { direction: "a→b" }),
      link(at("b", 10, 50), at("c", 0, 40), { direction: "a→b" }),
    ]);
    expect(found).toMatchObject([{ articles: ["a", "b", "c"], why: ["shared passage"] }]);
  });

  it("takes a single like passage of unknown direction for no common origin, two for one", () => {
    const first = link(at("a", 0, 50), at("b", 0, 50));
    expect(find([first])).toEqual([]);
    expect(find([first, link(at("a", 60, 90), at("b", 60, 90))])).toHaveLength(2);
  });

  it("takes two reports for copies as wholes where one holds most of the other, whatever way it went", () => {
    const long = "The old bridge at Mire was closed on Monday, and the ferry was stopped at once.";
    const readings = [makeReading("a", [long]), makeReading("b", [long, long, long])];
    const half = link(at("a", 0, 40), at("b", 0, 40));
    expect(find([half], readings)).toEqual([]);
    const most = link(at("a", 35, 70), at("b", 35, 70), { direction: "a→b" });
    const copied = find([half, most], readings).filter(({ why }) => why.includes("copied report"));
    expect(copied).toMatchObject([{ articles: ["a", "b"], spans: [at("a", 0, long.length), { article: "b" }] }]);
  });

  it("ties articles that credit the same agency by name, not those that credit agencies at large", () => {
    const credited = (id: string, name: string) =>
      makeReading(id, ["x"], { credits: [{ name, evidence: [at(id, 0, 1)] }] });
    expect(find([], [credited("a", "Tidings"), credited("b", "Tidings")])).toMatchObject([{ why: ["credit line"] }]);
    expect(find([], [credited("a", "agencies"), credited("b", "agencies")])).toEqual([]);
  });

  it("ties what is relayed to the reports of whom it is relayed from, or that credit them, and to no others", () => {
    const outlet = { name: "Courier", basis: "stated", evidence: [] } as const;
    const relay = { ...makeReading("c", ["x"]), statements: [said("c", "e-1")] };
    const tidings = { id: "e-1", type: "organisation", name: "The Courier", aliases: ["Courier"], roles: [] } as const;
    const readings = [
      makeReading("a", ["x"], { outlet }),
      makeReading("b", ["x"], { credits: [{ name: "Courier", evidence: [at("b", 0, 1)] }] }),
      makeReading("d", ["x"]),
      relay,
    ];
    expect(find([], readings, [tidings])).toMatchObject([{ why: ["named relay"], articles: ["a", "b", "c"] }]);
    expect(find([], [makeReading("d", ["x"]), relay], [tidings])).toEqual([]);
    expect(find([], [{ ...relay, article: { ...relay.article, outlet } }], [tidings])).toEqual([]);
  });
});

function said(article: string, via: string): Statement {
  return {
    via,
    medium: [],
    speaker: { entity: null },
    span: at(article, 0, 1),
    utterance: "u",
  } as unknown as Statement;
}
