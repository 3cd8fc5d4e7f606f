import { describe, expect, it } from "vitest";
import { PIPELINE } from "../../pipeline.ts";
import { runStages } from "../../run-pipeline.ts";
import { loadResources } from "../../store/load-resources.ts";
import { makeReading } from "../testing.ts";
import { clauseFinder } from "./clause.ts";

const resources = loadResources();

/** What is told to happen at the time that stands in a text in these words. */
function tell(text: string, time: string, said?: string): string | null {
  const [reading] = runStages(PIPELINE.slice(0, 1), [makeReading("a", [text]).article], resources).readings;
  if (!reading) throw new Error("nothing was read");
  const rangeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const clauses = clauseFinder(reading);
  const found = clauses.find(rangeOf(time));
  const { telling } = said === undefined ? found : clauses.withSpeech(found, rangeOf(said));
  if (telling === null) return null;
  const words = telling.pieces.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return telling.isCut ? `${words} …` : words;
}

describe("what a line of the timeline says", () => {
  it("is the clause without the conjunction that joins it to another", () => {
    expect(tell("The mill stood empty for a year, but the council sold it in May 2030.", "May 2030")).toBe(
      "the council sold it in May 2030",
    );
  });

  it("keeps a time in front with its preposition", () => {
    expect(tell("In August 2030, the dyke at Orvik broke in two places.", "August 2030")).toBe(
      "In August 2030, the dyke at Orvik broke in two places",
    );
  });

  it("is the verb that another one completes, so that a plan is not told as done", () => {
    expect(tell("The minister is expected to visit Orvik on Tuesday.", "Tuesday")).toBe(
      "The minister is expected to visit Orvik on Tuesday",
    );
  });

  it("names the noun that a clause tells of", () => {
    expect(
      tell("Villagers are still mourning the dead of the flood that swept through Orvik in 2021.", "2021"),
    ).toMatch(/^the (?:dead of the )?flood that swept through Orvik in 2021$/);
  });

  it("ends at the edge of a constituent where the whole is too long, and says so", () => {
    const text =
      "The harbour board of Orvik closed the northern pier on Tuesday because four of the old oak piles that carry the customs house were rotten and might give way under the weight of the two new cranes.";
    expect(tell(text, "Tuesday")).toBe(
      "The harbour board of Orvik closed the northern pier on Tuesday because four of the old oak piles that carry the customs house were rotten …",
    );
  });

  it("is what a time counts from, and not what happened so much later", () => {
    const text = "The mayor of Orvik stepped down on Friday, three days after the council sold the old mill.";
    expect(tell(text, "three days")).toBe("the council sold the old mill");
    expect(tell(text, "Friday")).toMatch(/^The mayor of Orvik stepped down on Friday/);
    expect(tell("The mill was sold last week after the owner died.", "last week")).toMatch(
      /^The mill was sold last week/,
    );
  });

  it("is the noun alone where the time is but one of its words", () => {
    expect(tell("The crews called off the strike after overnight talks with the line.", "overnight")).toBe(
      "overnight talks with the line",
    );
  });

  it("tells what was said with who said it", () => {
    expect(tell("“The pier is safe,” the harbour master said on Monday.", "Monday", "The pier is safe")).toBe(
      "“The pier is safe,” the harbour master said on Monday",
    );
  });

  it("leaves off marks that open or close nothing in it", () => {
    expect(tell("The clerk said: “We lost two boats on Friday, and the crane.”", "Friday")).not.toMatch(/[“,]$|^[”,]/);
  });
});
