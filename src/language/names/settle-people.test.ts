import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../store/load-resources.ts";
import { sampleReading } from "../testing/sample-reading.ts";
import type { Name } from "./name.ts";
import { nameTables } from "./name-tables.ts";
import { settlePeople } from "./settle-people.ts";

const tables = nameTables(loadLexicon());

/** The type of "Vell" in a sentence, where the labeller takes it for a place. */
function typeOfVell(line: string): string | undefined {
  const { tokens } = sampleReading("a", [line]);
  const names = tokens
    .filter(({ text }) => text === "Vell")
    .map(({ index, start, end }): Name => {
      return { first: index, last: index + 1, start, end, type: "place", form: "name", rule: "labeller" };
    });
  return settlePeople(tokens, names, tables)[0]?.type;
}

describe("what the labeller takes for a place", () => {
  it("is a person whom an office describes", () => {
    expect(
      typeOfVell("She/PRON met/VERB Vell ,/PUNCT the/DET foreign/ADJ minister/NOUN ,/PUNCT here/ADV ./PUNCT"),
    ).toBe("person");
  });

  it("stays one where somebody was in it", () => {
    expect(typeOfVell("They/PRON met/VERB in/ADP Vell ,/PUNCT the/DET minister/NOUN ,/PUNCT")).toBe("place");
  });

  it("stays one where the office owns or does what follows", () => {
    expect(typeOfVell("He/PRON flew/VERB to/ADP Vell ,/PUNCT the/DET minister/NOUN said/VERB ./PUNCT")).toBe("place");
    expect(typeOfVell("He/PRON saw/VERB Vell ,/PUNCT the/DET minister/NOUN _'s/PART home/NOUN ./PUNCT")).toBe("place");
  });
});
