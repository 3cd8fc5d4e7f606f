import { describe, expect, it } from "vitest";
import type { Article } from "../../model/article.ts";
import type { Draft } from "../../model/reading.ts";
import { loadResources } from "../../store/load-resources.ts";
import { mentions } from "../names/mentions.ts";
import { sampleReading } from "../testing/sample-reading.ts";
import { identity } from "./identity.ts";

const resources = loadResources();

/** Each named mention as "text → name of its entity", article by article. */
function identify(...articles: string[][]): string[][] {
  const readings = articles.map((lines, index) => {
    const reading = sampleReading(`a${index}`, lines);
    return { ...reading, ...mentions.run(reading, { resources, entities: [] }) };
  });
  const draft = { readings } as unknown as Draft;
  const { readings: resolved = [], entities = [] } = identity.run(draft, resources);
  return resolved.map(({ article, mentions: found }) =>
    found
      .filter(({ form }) => form === "name" || form === "adjective")
      .map(({ span, entity }) => `${slice(article, span)} → ${entities.find(({ id }) => id === entity)?.name ?? null}`),
  );
}

function slice(article: Article, { start, end }: { start: number; end: number }): string {
  return article.text.slice(start, end);
}

describe("identity", () => {
  it("gives a surname to the full name before it, under any spelling", () => {
    expect(
      identify(["Minister Aleksei Dorin spoke/VERB .", "Dorin left/VERB .", "Minister Alexey Dorin slept/VERB ."]),
    ).toEqual([["Aleksei Dorin → Aleksei Dorin", "Dorin → Aleksei Dorin", "Alexey Dorin → Aleksei Dorin"]]);
  });

  it("keeps two people with one surname apart and leaves the bare surname open", () => {
    expect(identify(["Senator Mona Dahl met/VERB Senator Peter Dahl .", "Dahl left/VERB ."])[0]).toEqual([
      "Mona Dahl → Mona Dahl",
      "Peter Dahl → Peter Dahl",
      "Dahl → null",
    ]);
  });

  it("leaves a bare surname in a headline open where two bear it below", () => {
    expect(
      identify(["Dahl beats/VERB Dahl/PROPN .", "Senator Mona Dahl beat/VERB Senator Peter Dahl ."])[0]?.slice(0, 1),
    ).toEqual(["Dahl → null"]);
  });

  it("does not join namesakes of two articles that share nothing", () => {
    const [first, second] = [["Senator John Marsh spoke/VERB ."], ["Goalkeeper John Marsh slept/VERB ."]];
    const draft = (lines: string[][]) =>
      lines.map((each, index) => {
        const reading = sampleReading(`a${index}`, each);
        return { ...reading, ...mentions.run(reading, { resources, entities: [] }) };
      });
    const { entities = [] } = identity.run({ readings: draft([first, second]) } as unknown as Draft, resources);
    expect(entities.filter(({ name }) => name === "John Marsh")).toHaveLength(2);
  });

  it("joins an acronym with the name it stands for", () => {
    expect(identify(["the/DET Nordic Harbour Safety Agency met/VERB .", "NHSA left/VERB ."])[0]).toEqual([
      "Nordic Harbour Safety Agency → Nordic Harbour Safety Agency",
      "NHSA → Nordic Harbour Safety Agency",
    ]);
  });

  it("takes a capital for the government where it acts, and for the town where it lies", () => {
    expect(
      identify([
        "Lima/PROPN/nsubj/1 refused/VERB to/PART sign/VERB the/DET treaty/NOUN ./PUNCT",
        "They/PRON met/VERB in/ADP Lima/PROPN/obl/-2 .",
      ])[0],
    ).toEqual(["Lima → Peru", "Lima → Lima"]);
  });

  it.each([
    ["EU", "European Union"],
    ["Belgium", "Belgium"],
    ["Peru", "Brussels"],
  ])("takes a capital that bodies share with a country for the one that is named: %s", (named, expected) => {
    const lines = [`${named}/PROPN/nsubj/1 agreed/VERB .`, "Brussels/PROPN/nsubj/1 refused/VERB to/PART sign/VERB ."];
    expect(identify(lines)[0]).toContain(`Brussels → ${expected}`);
  });

  it("gives the same ids whatever the order of the articles", () => {
    const lines = [["Senator Mona Dahl spoke/VERB ."], ["Chile and/CCONJ Peru met/VERB ."]];
    const run = (order: number[]) => {
      const readings = order.map((index) => {
        const reading = sampleReading(`a${index}`, lines[index] as string[]);
        return { ...reading, ...mentions.run(reading, { resources, entities: [] }) };
      });
      return identity.run({ readings } as unknown as Draft, resources).entities;
    };
    expect(run([0, 1])).toEqual(run([1, 0]));
  });

  it("takes a name into a role whole", () => {
    const reading = sampleReading("a", ["The/DET Bank of/ADP Orvik governor/NOUN Tuva Halden smiled/VERB ."]);
    const found = { ...reading, ...mentions.run(reading, { resources, entities: [] }) };
    const { entities = [] } = identity.run({ readings: [found] } as unknown as Draft, resources);
    expect(entities.find(({ name }) => name === "Tuva Halden")?.roles[0]?.role).toBe("Bank of Orvik governor");
  });

  it("keeps the evidence of a role", () => {
    const reading = sampleReading("a", ["Chilean Foreign Minister Tuva Halden smiled/VERB ."]);
    const found = { ...reading, ...mentions.run(reading, { resources, entities: [] }) };
    const { entities = [] } = identity.run({ readings: [found] } as unknown as Draft, resources);
    expect(entities.find(({ name }) => name === "Tuva Halden")?.roles).toEqual([
      { role: "Chilean Foreign Minister", evidence: [{ article: "a", start: 0, end: 24 }] },
    ]);
  });
});
