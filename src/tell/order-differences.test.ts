import { describe, expect, it } from "vitest";
import type { Difference } from "../model/comparison.ts";
import { adviseOn, tellVerdict } from "./difference-words.ts";
import { orderDifferences } from "./order-differences.ts";

function difference(topic: string, parts: Partial<Difference>, reports = 2): Difference {
  const sides = Array.from({ length: reports }, (_, index) => ({
    value: `${index}`,
    articles: [`${index}`],
    spans: [],
  }));
  return { id: topic, topic, kind: "value", verdict: "bound", why: "", rule: "test", sides, ...parts };
}

const ALL = [
  difference("spelling", { kind: "spelling", verdict: "apparent" }),
  difference("day untold", { kind: "date", verdict: "vague-exact" }),
  difference("bounds", {}),
  difference("bare claim", { kind: "attribution", verdict: "other-scope" }),
  difference("toll", { verdict: "update" }),
  difference("lost not", { kind: "wording", verdict: "contradiction", rule: "telling-denial" }),
  difference("two days", { kind: "date", verdict: "contradiction" }),
  difference("two counts", { verdict: "contradiction" }),
  difference("two counts in three reports", { verdict: "contradiction" }, 3),
];

describe("orderDifferences", () => {
  it("puts first what misleads someone who has one report only", () => {
    const topics = orderDifferences(ALL).map(({ topic }) => topic);
    expect(topics.filter((topic) => topic !== "lost not")).toEqual([
      "two counts in three reports",
      "two counts",
      "two days",
      "toll",
      "bare claim",
      "bounds",
      "day untold",
      "spelling",
    ]);
  });

  it("does not depend on the order given, but for equals", () => {
    const forth = orderDifferences(ALL).map(({ topic }) => topic);
    expect(orderDifferences([...ALL].reverse()).map(({ topic }) => topic)).toEqual(forth);
  });
});

describe("adviseOn", () => {
  it("says what to do with every difference of fact, and nothing where nothing need be done", () => {
    const advice = new Map(ALL.map((each) => [each.topic, adviseOn(each)]));
    expect(advice.get("toll")).toMatch(/latest/);
    expect(advice.get("bare claim")).toMatch(/source/);
    expect(advice.get("two days")).toMatch(/day/);
    expect(advice.get("spelling")).toBeNull();
  });
});

describe("tellVerdict", () => {
  it("says of what is told otherwise in what way", () => {
    const kinds = ["value", "date", "place", "attribution", "scope", "wording"] as const;
    const told = kinds.map((kind) => tellVerdict({ kind, verdict: "other-scope" }));
    expect(new Set(told).size).toBe(kinds.length);
    expect(tellVerdict({ kind: "value", verdict: "update" })).toBe("update");
  });
});
