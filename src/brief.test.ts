import { describe, expect, it } from "vitest";
import { type Account, read } from "./index.ts";
import type { BriefSection } from "./model/telling.ts";

const account = read([
  {
    source: "leak-a.txt",
    text: `Harbour board and ferry line at odds over leak

Lindmark Gazette
5 March 2031

Harbour master Piet Holm accused the Skerry Line of hiding a leak. Mayor Ada Brenn warned of closed piers. She vowed to inspect every hull.

Jonas Feld, the director of the Skerry Line, said the hulls were sound. Feld denied that anybody had been told to keep quiet.

Brenn demanded that Feld open the logbooks by Friday.

Some 300 islanders signed a letter to the council.
`,
  },
  {
    source: "leak-b.txt",
    text: `Logbooks of the Skerry Line stay shut

Island Courier
6 March 2031

The director of the Skerry Line, Jonas Feld, said on Thursday that the hulls were sound.

A diver found rust on the hull of the oldest ferry.
`,
  },
]);
const linesOf = (section: BriefSection): string[] =>
  account.brief.filter((line) => line.section === section).map(({ text }) => text);

describe("the brief", () => {
  it("tells an accusation, a warning and a vow with the verb they hang on", () => {
    const said = linesOf("said").join("\n");
    expect(said).toMatch(/Piet Holm.* accused the Skerry Line of hiding a leak/);
    expect(said).not.toMatch(/: (?:of|to|the Skerry Line of) /);
  });

  it("tells under its day what several origins report, and not again under the name of who said it", () => {
    expect(linesOf("happened")).toEqual([
      expect.stringMatching(/^6 Mar 2031: The director .* that the hulls were sound$/),
    ]);
    expect([...linesOf("agreed"), ...linesOf("said")].join("\n")).not.toContain("hulls were sound");
  });

  it("tells a denial with its verb", () => {
    expect(linesOf("said").join("\n")).toMatch(/Jonas Feld.* denied that anybody had been told to keep quiet/);
  });

  it("does not tell again, as resting on one source, what somebody is told to have said", () => {
    const said = citesOf(account, "said");
    const alone = account.brief.filter(({ section }) => section === "single-source");
    for (const { cites, text } of alone) {
      const isRepeated = cites.some((cite) =>
        said.some((own) => own.article === cite.article && own.start < cite.end && cite.start < own.end),
      );
      expect(isRepeated, text).toBe(false);
    }
  });

  it("tells the day by which something is demanded among what is next", () => {
    expect(linesOf("next").join("\n")).toMatch(/by 7 Mar 2031: Ada Brenn.* demanded .*logbooks/);
  });
});

function citesOf({ brief }: Account, section: BriefSection) {
  return brief.filter((line) => line.section === section).flatMap(({ cites }) => cites);
}
