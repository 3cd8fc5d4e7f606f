import { describe, expect, it } from "vitest";
import { countReads } from "../../testing/count-reads.ts";
import { type BriefSource, countOriginsOf } from "./brief-draft.ts";

/** So many points, each reported by two articles in the same place; the first of them by most origins. */
function listPoints(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    spans: ["a", "b"].map((article) => ({ article, start: index * 10, end: index * 10 + 12 })),
    origins: { least: index === 0 ? 2 : 1, most: 2 },
  }));
}

describe("countOriginsOf", () => {
  it("takes the origins of the best attested point that the words touch, no more than there are articles", () => {
    const source = { points: listPoints(3) } as unknown as BriefSource;
    const at = (article: string) => ({ article, start: 10, end: 14 });
    expect(countOriginsOf(source, [at("a"), at("b")])).toEqual({ least: 2, most: 2 });
    expect(countOriginsOf(source, [at("a")])).toEqual({ least: 1, most: 1 });
  });

  it("counts for each of thousands of places without holding it against all points", () => {
    const watched = countReads(listPoints(3000), "spans");
    const source = { points: watched.items } as unknown as BriefSource;
    for (let at = 0; at < 3000; at++) {
      expect(countOriginsOf(source, [{ article: "a", start: at * 10 + 2, end: at * 10 + 8 }]).most).toBe(1);
    }
    expect(watched.countReads()).toBeLessThan(5 * 3000);
  });
});
