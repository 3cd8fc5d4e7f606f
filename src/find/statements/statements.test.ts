import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";

/** The statements of an article, told in words. */
function tell(...paragraphs: string[]) {
  const text = `Island news\n\n${paragraphs.join("\n\n")}\n`;
  const { statements, entities } = read([{ source: "island.txt", text }]);
  const slice = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : null);
  return statements.map((statement) => ({
    id: statement.id,
    nestedIn: statement.nestedIn,
    mode: statement.mode,
    type: statement.type,
    speaker: statement.speaker.name,
    via: entities.find(({ id }) => id === statement.via)?.name ?? null,
    content: statement.content.map(slice).join(" … "),
    condition: slice(statement.condition),
    addressee: statement.addressee.map(({ surface }) => slice(surface)),
    medium: statement.medium.map(({ surface }) => slice(surface)),
  }));
}

describe("statements", () => {
  it("go on over paragraphs that open with a mark", () => {
    const [said] = tell("“The pier is shut,” Mira Oduya said. “We will rebuild it.", "“It will take a year.”");
    expect(said).toMatchObject({ mode: "direct", speaker: "Mira Oduya" });
    expect(said?.content).toBe("The pier is shut … We will rebuild it … It will take a year");
  });

  it("go on in a paragraph that is nothing but a quotation", () => {
    const [said] = tell("“The pier is shut,” Mira Oduya said.", "“We will rebuild it.”", "“No,” said Ada Marlow.");
    expect(said?.content).toBe("The pier is shut … We will rebuild it");
  });

  it.each([
    [
      "“We lost the pier, but we kept the boats,” harbour union leader Mira Oduya told reporters outside the town hall.",
    ],
    ["“We lost the pier, but we kept the boats,” Mira Oduya was quoted as saying on Monday."],
    ["“We lost the pier, but we kept the boats,” the Island Gazette said, quoting Mira Oduya."],
  ])("name the speaker behind a quotation in %j", (text) => {
    const said = { speaker: "Mira Oduya", content: "We lost the pier, but we kept the boats" };
    expect(tell(text)).toEqual(expect.arrayContaining([expect.objectContaining(said)]));
  });

  it.each([
    ["The island shrugged at the threat once again by Mira Oduya of a toll on the bridge.", "a toll on the bridge"],
    ["A promise by Mira Oduya to open the pier was kept.", "to open the pier"],
  ])("tell what stands right behind the one who utters it in %j", (text, content) => {
    expect(tell(text)).toMatchObject([{ speaker: "Mira Oduya", content }]);
  });

  it("tell once what a verb and the noun under it tell together", () => {
    expect(tell("Mira Oduya on Tuesday rejected charges that the harbour had flooded its neighbour.")).toMatchObject([
      { speaker: "Mira Oduya", content: "the harbour had flooded its neighbour" },
    ]);
  });

  it("name the speaker behind an inverted cue", () => {
    expect(tell("The pier will stay shut until May, said Mira Oduya, the harbour master.")).toMatchObject([
      { speaker: "Mira Oduya", content: "The pier will stay shut until May" },
    ]);
  });

  it("carry the speaker over to a second cue", () => {
    expect(tell("Mira Oduya said the pier was shut, adding that it would open in May.")).toMatchObject([
      { speaker: "Mira Oduya", content: "the pier was shut" },
      { speaker: "Mira Oduya", content: "it would open in May" },
    ]);
  });

  it("part two clauses that are joined by a second that", () => {
    expect(tell("Mira Oduya said that the pier was shut and that it would open in May.")).toMatchObject([
      { content: "the pier was shut" },
      { content: "it would open in May" },
    ]);
  });

  it("nest what one speaker says in what another hands on", () => {
    const found = tell("The governor said that Mira Oduya had denied the rumour.");
    const outer = found.find(({ content }) => content.startsWith("Mira"));
    expect(found.find(({ content }) => content === "the rumour")).toMatchObject({
      speaker: "Mira Oduya",
      type: "denial",
      nestedIn: outer?.id,
    });
  });

  it("take in a reason that follows without a comma", () => {
    expect(tell("Mira Oduya said the pier was “not safe” because the storm had torn its planks.")).toMatchObject([
      { content: "the pier was “not safe” because the storm had torn its planks" },
    ]);
  });

  it("take in a quotation that goes on from a clause", () => {
    expect(
      tell("A spokesman said on Monday that the town could not comment “on the plans of the owner”."),
    ).toMatchObject([{ speaker: "spokesman", content: "the town could not comment “on the plans of the owner”" }]);
  });

  it("go back over a deed that was asked for to whoever asked", () => {
    const found = tell("Mira Oduya had warned the captain not to sail and said the gate was shut.");
    expect(found.find(({ content }) => content.startsWith("the gate"))).toMatchObject({ speaker: "Mira Oduya" });
  });

  it("name hearers by their names, however they are described", () => {
    expect(tell("Mira Oduya told Governor Ada Marlow that the gate was shut.")).toMatchObject([
      { addressee: ["Governor Ada Marlow"], content: "the gate was shut" },
    ]);
    expect(tell("“The gate is shut,” Mira Oduya told news agency Sputnik.")).toMatchObject([
      { addressee: [], medium: ["news agency Sputnik"] },
    ]);
  });

  it("take up the subject of the clause before by a pronoun", () => {
    const found = tell(
      "Ada Marlow met the islanders on Sunday.",
      "Mira Oduya would not give any names, but he did say that the gate was shut.",
    );
    expect(found.find(({ content }) => content === "the gate was shut")).toMatchObject({ speaker: "Mira Oduya" });
  });

  it("do not take what somebody would do, by the words of another, for words of theirs", () => {
    expect(tell("Mira Oduya said the council would not allow the sale of the gate.")).toHaveLength(1);
  });

  it("know who speaks in a document by the words that named it", () => {
    const found = tell(
      "In a statement on Monday, Mira Oduya promised to rebuild the gate.",
      "“The gate will stand by May,” the statement said.",
    );
    expect(found.at(-1)).toMatchObject({ speaker: "Mira Oduya", content: "The gate will stand by May" });
  });

  it("find the speaker before a relative clause", () => {
    expect(tell("Mira Oduya, who was visiting the island, said the gate was shut.")).toMatchObject([
      { speaker: "Mira Oduya", content: "the gate was shut" },
    ]);
  });

  it("keep a condition apart from what is said", () => {
    expect(tell("Mira Oduya said she would close the pier if the storm came back.")).toMatchObject([
      { content: "she would close the pier", condition: "if the storm came back", type: "threat" },
    ]);
  });

  it("tell the hearer from the medium", () => {
    expect(tell("Mira Oduya told the council in an interview that the pier was shut.")).toMatchObject([
      { addressee: ["the council"], medium: [expect.stringContaining("interview")] },
    ]);
    expect(tell("Mira Oduya told the island news agency that the pier was shut.")).toMatchObject([
      { addressee: [], medium: ["the island news agency"] },
    ]);
  });

  it("leave the speaker open where the text does not say", () => {
    expect(tell("It was confirmed that the pier would open in May.")).toMatchObject([{ speaker: null }]);
  });

  it("leave out what was not said", () => {
    expect(tell("The governor did not say whether the pier would open.", "Mira Oduya must say who will pay.")).toEqual(
      [],
    );
  });

  it("go on over what is joined to the clause", () => {
    expect(tell("Mira Oduya said the gate was shut, but the boats would sail.")).toMatchObject([
      { content: "the gate was shut, but the boats would sail" },
    ]);
    expect(tell("Mira Oduya announced that the owner would close the pier and would sell the boats.")).toMatchObject([
      { content: "the owner would close the pier and would sell the boats" },
    ]);
  });

  it("end where the narrator goes on", () => {
    expect(tell("Mira Oduya praised the plan, which the council refuses.")).toMatchObject([{ content: "the plan" }]);
    expect(tell("Mira Oduya said on Monday that she wanted new gates, as fears grow on the island.")).toMatchObject([
      { content: "she wanted new gates" },
    ]);
    expect(tell("Mira Oduya said the owner would sell the gates, a first for the island.")).toMatchObject([
      { content: "the owner would sell the gates" },
    ]);
  });

  it("are one where a participle tells what the cue before names", () => {
    const found = tell("Mira Oduya warned the council against delays, saying the gate was old.");
    expect(found).toMatchObject([{ content: "delays … the gate was old", addressee: ["the council"], type: "threat" }]);
    expect(tell("Mira Oduya denied planning a sale, blaming the owner for the rumour.")).toHaveLength(2);
  });

  it("end before the present of the narrator", () => {
    expect(tell("Mira Oduya said she would not wait for the owner as fears grow on the island.")).toMatchObject([
      { content: "she would not wait for the owner" },
    ]);
  });

  it("hang on a condition that opens their sentence or follows the words in marks", () => {
    expect(tell("If the owner sells the gate, Mira Oduya has warned of “heavy losses”.")).toMatchObject([
      { condition: "If the owner sells the gate" },
    ]);
    expect(tell("Mira Oduya warned of “heavy losses” should the owner sell the gate.")).toMatchObject([
      { condition: "should the owner sell the gate" },
    ]);
  });

  it("name as medium only what their own cue went through", () => {
    expect(tell("Mira Oduya told Ada Marlow that the gate was shut, the council said in a letter.")).toMatchObject([
      { speaker: "Mira Oduya", medium: [] },
      { speaker: "council", medium: ["a letter"] },
    ]);
    expect(tell("Mira Oduya said in a letter published on Monday that the gate was shut.")).toMatchObject([
      { medium: ["a letter"] },
    ]);
  });

  it("are named by a clause with as", () => {
    expect(tell("As Mira Oduya said on Monday, the pier will close.")).toMatchObject([
      { speaker: "Mira Oduya", content: "the pier will close" },
    ]);
    expect(tell("Fares have risen twice, as Mira Oduya pointed out.")).toMatchObject([
      { content: "Fares have risen twice" },
    ]);
  });

  it("are signed behind a dash", () => {
    expect(tell("“We lost the boats.” — Mira Oduya, baker", "The ferry sailed on Monday.")).toMatchObject([
      { mode: "direct", speaker: "Mira Oduya", content: "We lost the boats" },
    ]);
    expect(tell("“We lost the boats” — Mira Oduya never forgot.")).toEqual([]);
  });

  it("leave out what nobody said", () => {
    expect(tell("Neither side has confirmed this.")).toEqual([]);
    expect(tell("Ada Marlow, who asked not to be named, left the island.")).toEqual([]);
    expect(tell("The ferry will stop unless the owner agrees to talks.")).toEqual([]);
    expect(tell("Asked whether she would resign, Mira Oduya left.")).toEqual([]);
  });

  it("leave out the hour at which a line was added", () => {
    expect(tell("15:10 The pier was shut at noon, the harbour office said.")).toMatchObject([
      { content: "The pier was shut at noon" },
    ]);
  });

  it("name the speaker without what is told about him", () => {
    expect(tell("His sister, reached by telephone, said the pier was shut.")).toMatchObject([
      { speaker: "His sister" },
    ]);
    expect(tell("“The pier is shut,” the governor of the island, Mira Oduya, told state television.")).toMatchObject([
      { speaker: "Mira Oduya", medium: ["state television"] },
    ]);
  });

  it("leave out what joins the sentence to the one before", () => {
    expect(tell("However, the gate will stay shut, Mira Oduya said.")).toMatchObject([
      { content: "the gate will stay shut" },
    ]);
  });

  it("keep who is warned apart from what they are warned of", () => {
    expect(tell("Mira Oduya warned the captain not to sail.")).toMatchObject([
      { content: "not to sail", addressee: ["the captain"] },
    ]);
  });

  it("do not let a mark that nothing closes swallow the next paragraph", () => {
    const [first] = tell("“The pier is shut, Mira Oduya said.", "The ferry sailed on Monday.");
    expect(first?.content ?? "").not.toContain("ferry");
  });
});
