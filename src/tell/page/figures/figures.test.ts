import { describe, expect, it } from "vitest";
import type { Figure } from "../../../model/figure.ts";
import { makeSampleAccount } from "../../testing/sample-account.ts";
import { groupFigures, isPlottable } from "./group-figures.ts";
import { fitScale, intervalOf } from "./interval.ts";

const account = makeSampleAccount();
const [stopped] = account.figures as readonly [Figure, ...Figure[]];

describe("groupFigures", () => {
  it("puts figures of one thing counted together, and all readings of one difference", () => {
    const renamed = account.figures.map((figure) =>
      figure.id === "f-3" ? { ...figure, counted: "ships searched" } : figure,
    );
    expect(groupFigures(renamed, []).map((group) => group.figures.map(({ id }) => id))).toEqual([
      ["f-1", "f-2"],
      ["f-3"],
    ]);
    const [group, ...others] = groupFigures(renamed, account.differences);
    expect(group?.figures.map(({ id }) => id)).toEqual(["f-1", "f-2", "f-3"]);
    expect(others).toEqual([]);
  });

  it("keeps figures of quite another size apart, unless they stand in one difference", () => {
    const large: Figure = { ...stopped, id: "f-9", min: 9000 };
    expect(groupFigures([stopped, large], [])).toHaveLength(2);
    const sides = [stopped, large].map(({ number }) => ({ value: "", articles: [], spans: [number] }));
    expect(groupFigures([stopped, large], [{ ...account.differences[0]!, sides }])).toHaveLength(1);
  });

  it("keeps a percentage off the scale of a count", () => {
    const percentage: Figure = { ...stopped, id: "f-9", kind: "percentage", unit: "percent" };
    expect(groupFigures([stopped, percentage], [])).toHaveLength(2);
  });

  it("keeps figures apart that do not say what they count", () => {
    const bare = ["f-8", "f-9"].map((id) => ({ ...stopped, id, counted: null }));
    expect(groupFigures(bare, [])).toHaveLength(2);
  });
});

describe("isPlottable", () => {
  it("asks for two different places on one scale", () => {
    const [group] = groupFigures(account.figures, account.differences);
    expect(group && isPlottable(group)).toBe(true);
    const alike = groupFigures(account.figures.slice(0, 2), []);
    expect(alike.map(isPlottable)).toEqual([false]);
  });
});

describe("intervals", () => {
  it("are points, open on one side, or closed", () => {
    expect(intervalOf({ ...stopped, value: 7, min: null, max: null })).toEqual({ low: 7, high: 7 });
    expect(intervalOf({ ...stopped, value: 400, min: 401, max: null })).toEqual({ low: 401, high: null });
  });

  it("share a scale from zero, or by ratio where they are far apart", () => {
    expect(
      fitScale([
        { low: 20000, high: 99999 },
        { low: null, high: 175000 },
      ]),
    ).toMatchObject({ low: 0, byRatio: false });
    expect(
      fitScale([
        { low: 3, high: 3 },
        { low: 9000, high: null },
      ]),
    ).toMatchObject({ low: 3, high: 9000, byRatio: true });
    const close = fitScale([
      { low: 13001, high: null },
      { low: 14001, high: null },
    ]);
    expect(close.low).toBeGreaterThan(12000);
  });
});
