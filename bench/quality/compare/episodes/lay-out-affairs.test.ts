import { describe, expect, it } from "vitest";
import { numberDay } from "../../../../src/kit/days.ts";
import { layOutAffairs } from "./lay-out-affairs.ts";

const report = (id: string, story: string) => ({ id, story, text: id, published: null });
const REPORTS = [
  ...["a", "b", "c"].map((id) => report(id, "1 ecb")),
  ...["d", "e", "f"].map((id) => report(id, "1 ecbplus")),
  report("g", "2 ecb"),
];

describe("layOutAffairs", () => {
  it("puts one story of a topic behind the other, and says on which day the second begins", () => {
    const [affair, ...others] = layOutAffairs(REPORTS, 4);
    expect(others).toEqual([]);
    expect(affair?.reports.map(({ id }) => id).join("")).toBe("abcdef");
    const days = affair?.reports.map(({ published }) => numberDay(published ?? "")) as number[];
    expect(days.map((day) => day - (days[0] as number))).toEqual([0, 1, 2, 6, 7, 8]);
    expect(affair?.turns).toEqual([affair?.reports[3]?.published]);
  });

  it("takes no more reports of a phase than asked for", () => {
    expect(
      layOutAffairs(REPORTS, 1, 2)[0]
        ?.reports.map(({ id }) => id)
        .join(""),
    ).toBe("abde");
  });
});
