import { describe, expect, it } from "vitest";
import { markVariants } from "./variants.ts";

function mark(...readings: string[]): readonly string[] {
  return markVariants(readings).map(({ markup }) => markup.replace(/<em[^>]*>/g, "[").replaceAll("</em>", "]"));
}

describe("markVariants", () => {
  it("marks the words that the other reading lacks, neighbours under one mark", () => {
    expect(mark("more than 400 ships were stopped", "about 350 ships were stopped")).toEqual([
      "[more than 400] ships were stopped",
      "[about 350] ships were stopped",
    ]);
  });

  it("marks against the greater number where readings are many", () => {
    expect(mark("six weeks", "six weeks in all", "seven weeks", "six weeks")).toEqual([
      "six weeks",
      "six weeks [in all]",
      "[seven] weeks",
      "six weeks",
    ]);
  });

  it("takes words for the same in spite of case and punctuation", () => {
    expect(mark("Talks on 11 March.", "talks on 12 March")).toEqual(["Talks on [11] March.", "talks on [12] March"]);
  });

  it("marks nothing where readings have nothing in common, or there is only one", () => {
    expect(mark("the strait", "a passage")).toEqual(["the strait", "a passage"]);
    expect(mark("the strait")).toEqual(["the strait"]);
  });

  it("escapes the words of a reading", () => {
    expect(markVariants(["a <b>", "a <i>"])[0]?.markup).toBe('a <em class="variant">&lt;b&gt;</em>');
  });
});
