import { describe, expect, it } from "vitest";
import type { Report } from "../stories/read-sets.ts";
import { buildPairs } from "./build-pairs.ts";
import { spinText } from "./spin-text.ts";

const REPORTS: Report[] = ["harbour", "orchard"].map((subject) => ({
  id: subject,
  story: subject,
  published: null,
  text: Array.from(
    { length: 12 },
    (_, index) =>
      `The council said on day ${index} that the ${subject} would be closed “until every one of the ${index} gates of the ${subject} has been mended and painted”.`,
  ).join("\n"),
}));

describe("buildPairs", () => {
  const pairs = buildPairs(REPORTS, 60);

  it("makes as many pairs as asked, of every kind, the same each time", () => {
    expect(pairs).toHaveLength(60);
    expect(new Set(pairs.map(({ kind }) => kind)).size).toBe(6);
    expect(buildPairs(REPORTS, 60)).toEqual(pairs);
  });

  it("gives a copy every sentence of its model, and a pair of nothing none", () => {
    const shared = (index: number): number => {
      const { first, second } = pairs[index] as (typeof pairs)[number];
      return first.text.split("\n").filter((line) => second.text.includes(line)).length;
    };
    for (const [index, { kind, first }] of pairs.entries()) {
      if (kind === "copied") expect(shared(index)).toBe(first.text.split("\n").length);
      if (kind === "nothing" || kind === "quotes") expect(shared(index)).toBe(0);
    }
  });
});

describe("spinText", () => {
  it("exchanges the words it knows, keeps capitals and leaves the rest alone", () => {
    expect(spinText("Police said 12 Velmorans", 1, () => 0)).toBe("Constabulary stated 12 Velmorans");
    expect(spinText("Police said 12 Velmorans", 0, () => 0)).toBe("Police said 12 Velmorans");
  });
});
