import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";

const report = (source: string, ...lines: string[]) => ({
  source,
  text: ["Kestria and Valdoria to talk about the canal", `By the newsroom | 3 March 2031`, ...lines].join("\n\n"),
});
const CANAL = "Ships have waited at the Orsk canal since Kestria and Valdoria fell out over its tolls in February.";
const rulesOf = (...reports: ReturnType<typeof report>[]): string[] =>
  read(reports).differences.map(({ rule }) => rule);
const settled = report("a.txt", CANAL, "Kestria and Valdoria will hold talks in Mirebourg on 12 March.");

describe("two reports of a planned meeting", () => {
  it("do not differ where one expects it on the day the other has settled", () => {
    const expected = report(
      "b.txt",
      CANAL,
      "Talks between Kestria and Valdoria are expected in Mirebourg on March 12.",
    );
    expect(rulesOf(settled, expected)).toEqual([]);
  });

  it("differ where only one tells the place, though the other names that of another meeting beside it", () => {
    const rounds =
      "The harbour union will hold talks with Kestria in Liss on 15 March, three days after talks between Kestria and Valdoria on 12 March.";
    const found = read([settled, report("b.txt", CANAL, rounds)]).differences;
    expect(found.filter(({ rule }) => rule === "meeting-place-omitted").map(({ sides }) => sides[0]?.value)).toEqual([
      "Mirebourg",
    ]);
  });
});
