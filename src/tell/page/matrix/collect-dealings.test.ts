import { describe, expect, it } from "vitest";
import { makeSampleAccount } from "../../testing/sample-account.ts";
import { collectDealings } from "./collect-dealings.ts";

const account = makeSampleAccount();

describe("collectDealings", () => {
  it("takes positions towards someone, and what is said to someone", () => {
    const dealings = collectDealings(account).map(({ actor, target, deeds }) => [
      actor,
      target,
      deeds.map(({ act }) => act),
    ]);
    expect(dealings).toContainEqual(["orsania", "veltland", ["demand"]]);
    expect(dealings).toContainEqual(["anker", "orsania", ["refuse"]]);
    expect(dealings).toContainEqual(["tarn", "veltland", ["threaten"]]);
  });

  it("counts reports of one act of speech once, with the words of all", () => {
    const said = collectDealings({ ...account, positions: [] });
    expect(said).toHaveLength(1);
    expect(said[0]?.deeds.map(({ spans }) => spans.map(({ article }) => article))).toEqual([["gazette", "mirror"]]);
  });

  it("leaves out what is aimed at nobody, or at oneself", () => {
    const positions = account.positions.map((position, index) => ({
      ...position,
      target: index === 0 ? null : position.actor,
    }));
    expect(collectDealings({ ...account, positions, statements: [] })).toEqual([]);
  });
});
