import { describe, expect, it } from "vitest";
import { makeLemma } from "./lemma-rules.ts";
import { countEdits, mendLemma } from "./mend-lemma.ts";

/** Rules of an invented language: past forms end in -id, which most verbs cut off and some for an -a. */
const RULES = {
  endings: [{ "": "0 ", id: "2 ", tid: "2 ", pid: "2 ", rid: "2 a", lorid: "2 a", mid: "3 " }],
  keepsCase: [false],
};
const EDITS = countEdits(RULES);
const mend = (form: string, known: string[]) => mendLemma(form, makeLemma(form, 0, RULES), 0, EDITS, new Set(known));

describe("mendLemma", () => {
  it("takes the known word that another common edit makes", () => {
    expect(makeLemma("Tovatid", 0, RULES)).toBe("tovat");
    expect(mend("Tovatid", ["tovata"])).toBe("tovata");
  });

  it("keeps a lemma that is known, and one that no list can better", () => {
    expect(mend("tovatid", ["tovat", "tovata"])).toBe("tovat");
    expect(mend("tovatid", ["tova"])).toBe("tovat");
  });

  it("tries the commonest edits only", () => {
    expect(mend("tovapid", ["tova"])).toBe("tovap");
  });
});
