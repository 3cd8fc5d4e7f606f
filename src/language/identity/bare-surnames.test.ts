import { describe, expect, it } from "vitest";
import type { Draft } from "../../model/reading.ts";
import { loadResources } from "../../store/load-resources.ts";
import { mentions } from "../names/mentions.ts";
import { sampleReading } from "../testing/sample-reading.ts";
import { identity } from "./identity.ts";

const resources = loadResources();

/** The names of the people, each with its aliases. */
function peopleOf(...articles: string[][]): string[] {
  const readings = articles.map((lines, index) => {
    const reading = sampleReading(`a${index}`, lines);
    return { ...reading, ...mentions.run(reading, { resources, entities: [] }) };
  });
  const { entities = [] } = identity.run({ readings } as unknown as Draft, resources);
  return entities
    .filter(({ type }) => type === "person")
    .map(({ aliases }) => aliases.join(", "))
    .sort();
}

describe("a bare surname in another article", () => {
  const MEETING = "Senator Mona Dahl met/VERB Governor Peter Vell ./PUNCT";

  it("is the only one who bears it where the articles share a rare name", () => {
    expect(peopleOf([MEETING], ["Senator Mona Dahl slept/VERB ./PUNCT", "Mr Vell left/VERB ./PUNCT"])).toEqual([
      "Mona Dahl",
      "Peter Vell, Vell",
    ]);
  });

  it("is that in another writing too, unless two are written alike", () => {
    const later = ["Senator Mona Dahl slept/VERB ./PUNCT", "Mr Moeller left/VERB ./PUNCT"];
    const first = "Senator Mona Dahl met/VERB Governor Peter Møller ./PUNCT";
    expect(peopleOf([first], later)).toEqual(["Moeller, Peter Møller", "Mona Dahl"]);
    expect(peopleOf([first], ["Senator Mona Dahl met/VERB Captain Tomas Moeller ./PUNCT"], later)).toEqual([
      "Moeller",
      "Mona Dahl",
      "Peter Møller",
      "Tomas Moeller",
    ]);
  });

  it("stays open where the articles share nothing", () => {
    expect(peopleOf([MEETING], ["Mr Vell left/VERB ./PUNCT"])).toEqual(["Mona Dahl", "Peter Vell", "Vell"]);
  });

  it("stays open between father and son of different articles", () => {
    expect(
      peopleOf(
        [MEETING],
        ["Senator Mona Dahl met/VERB Captain Tomas Vell ./PUNCT"],
        ["Senator Mona Dahl slept/VERB ./PUNCT", "Mr Vell left/VERB ./PUNCT"],
      ),
    ).toEqual(["Mona Dahl", "Peter Vell", "Tomas Vell", "Vell"]);
  });

  it("stays open where another office is given", () => {
    expect(
      peopleOf(
        [MEETING],
        [
          "Senator Mona Dahl slept/VERB ./PUNCT",
          "Mr Vell ,/PUNCT the/DET foreign/ADJ minister/NOUN ,/PUNCT left/VERB ./PUNCT",
        ],
      ),
    ).toEqual(["Mona Dahl", "Peter Vell", "Vell"]);
  });
});
