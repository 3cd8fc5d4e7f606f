import { describe, expect, it } from "vitest";
import { assignSigla } from "./sigla.ts";
import { joinSigns, tellTally } from "./tally.ts";
import { makeSampleAccount } from "./testing/sample-account.ts";
import { spanOf } from "./testing/span-of.ts";

const sigla = assignSigla(makeSampleAccount());
const ONE = { least: 1, most: 1 };

describe("tellTally", () => {
  it("tells one report by its siglum, and two with their origins", () => {
    expect(tellTally([spanOf("gazette", "more than 400 ships")], ONE, sigla)).toMatch(/^[A-Z]$/);
    const both = [spanOf("gazette", "more than 400 ships"), spanOf("courier", "About 350 ships")];
    expect(tellTally(both, ONE, sigla)).toMatch(/^[A-Z] [A-Z] · 1 origin of 2 reports$/);
  });

  it("says how many reports are silent, where any is", () => {
    expect(tellTally([spanOf("gazette", "more than 400 ships")], ONE, sigla, 3)).toMatch(/^[A-Z] · 3 silent$/);
    expect(tellTally([spanOf("gazette", "more than 400 ships")], ONE, sigla, 0)).not.toContain("silent");
  });
});

describe("joinSigns", () => {
  it("names the first of many reports and counts the rest", () => {
    const signs = Array.from({ length: 15 }, (_, index) => String.fromCharCode(65 + index));
    expect(joinSigns(signs)).toBe("A B C D E F G H I J K L +3");
    expect(joinSigns(signs.slice(0, 12))).toBe("A B C D E F G H I J K L");
  });
});
