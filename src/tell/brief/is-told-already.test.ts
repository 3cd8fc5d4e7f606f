import { describe, expect, it } from "vitest";
import type { LineDraft } from "./brief-draft.ts";
import { isToldAlready } from "./is-told-already.ts";

const at = (start: number, end: number) => ({ article: "a", start, end });
const line = (text: string, section: LineDraft["section"], cites: LineDraft["cites"]): LineDraft => ({
  section,
  text,
  cites,
  origins: { least: 1, most: 1 },
  named: [],
  added: [],
});

const TOLD = line("The harbour board closed the northern pier", "agreed", [at(0, 40)]);

describe("isToldAlready", () => {
  it("knows a line by its words where it rests on the same place", () => {
    expect(isToldAlready(line("harbour board closed northern pier on Tuesday", "said", [at(10, 60)]), [TOLD])).toBe(
      true,
    );
    expect(isToldAlready(line("harbour board closed northern pier on Tuesday", "said", [at(90, 99)]), [TOLD])).toBe(
      true,
    );
    expect(isToldAlready(line("The board opened a southern quay", "said", [at(0, 40)]), [TOLD])).toBe(false);
  });

  it("asks for more words where it rests on another place", () => {
    const other = line("The harbour board closed the southern pier again", "agreed", [at(90, 99)]);
    expect(isToldAlready(other, [TOLD])).toBe(false);
  });

  it("tells readings side by side however alike they are, and a happening that holds another", () => {
    expect(isToldAlready({ ...TOLD, section: "disputed", text: `${TOLD.text} / open` }, [TOLD])).toBe(false);
    const short = line("2 May 2031: The board closed the pier", "happened", [at(0, 40)]);
    const long = line("4 May 2031: Mayor Brenn resigned two days after the board closed the pier", "happened", [
      at(0, 80),
    ]);
    expect(isToldAlready(long, [short])).toBe(false);
    expect(isToldAlready(short, [long])).toBe(true);
  });
});
