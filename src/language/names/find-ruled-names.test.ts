import { describe, expect, it } from "vitest";
import { loadResources } from "../../store/load-resources.ts";
import { sampleReading } from "../testing/sample-reading.ts";
import { findRuledNames } from "./find-ruled-names.ts";
import { nameTables } from "./name-tables.ts";

const tables = nameTables(loadResources().lexicon);

function namesIn(...lines: string[]): string[] {
  const reading = sampleReading("a", lines);
  return findRuledNames({ ...reading, text: reading.article.text }, tables).map(({ start, end, type, form }) => {
    const text = reading.article.text.slice(start, end);
    return `${text}: ${form === "adjective" ? form : type}`;
  });
}

describe("finding names by rule", () => {
  it("leaves titles and nationalities outside a person's name", () => {
    expect(namesIn("Norwegian Foreign Minister Tuva Halden smiled/VERB .")).toEqual([
      "Norwegian: adjective",
      "Tuva Halden: person",
    ]);
  });

  it("keeps the words of an organisation together", () => {
    expect(namesIn("the/DET Institute for/ADP River and/CCONJ Harbour Studies said/VERB so/ADV .")).toEqual([
      "Institute for River and Harbour Studies: organisation",
    ]);
    expect(namesIn("the/DET Peruvian Defence Ministry said/VERB so/ADV .")).toEqual([
      "Peruvian Defence Ministry: organisation",
    ]);
  });

  it("parts two names joined by a hyphen, not a double name", () => {
    expect(namesIn("Halden said/VERB .", "Okoro agreed/VERB .", "The/DET Halden _- _Okoro talks .")).toContain(
      "Okoro: other",
    );
    expect(namesIn("Minister Anne _- _Lise Dahl left/VERB .")).toEqual(["Anne-Lise Dahl: person"]);
  });

  it("knows a surname by the full name elsewhere in the article", () => {
    expect(namesIn("Dahl left/VERB .", "Senator Mona Dahl stayed/VERB .")).toEqual([
      "Dahl: person",
      "Mona Dahl: person",
    ]);
  });

  it("takes days, months and words that begin a sentence for no names", () => {
    expect(namesIn("Following/VERB a/DET vote on/ADP Tuesday in/ADP March , they/PRON left/VERB .")).toEqual([]);
  });

  it("finds a country inside a compound and in a headline full of capitals", () => {
    expect(namesIn("the/DET Chile _- _led/VERB mission")).toEqual(["Chile: country"]);
    expect(namesIn("Talks Stall While Chile Weighs Harsh Measures")).toEqual(["Chile: country"]);
  });

  it("spans stay inside the text and never overlap, whatever the words", () => {
    const hostile = ["Of Of for for the - - ' ’ 's & U.S.", "President President of of Minister", "- - -", "A"];
    const reading = sampleReading("a", hostile);
    let end = 0;
    for (const name of findRuledNames({ ...reading, text: reading.article.text }, tables)) {
      expect(name.start).toBeGreaterThanOrEqual(end);
      expect(name.end).toBeGreaterThan(name.start);
      end = name.end;
    }
    expect(end).toBeLessThanOrEqual(reading.article.text.length);
  });
});
