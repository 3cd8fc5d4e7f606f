import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";

/** Who says what in an article, told in words. */
function tell(...paragraphs: string[]) {
  const text = `Island news\n\n${paragraphs.join("\n\n")}\n`;
  const { statements } = read([{ source: "island.txt", text }]);
  const words = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  return statements.map(({ speaker, content }) => [speaker.name, content.map(words).join(" … ")]);
}

describe("the speaker of a statement", () => {
  it.each([
    [
      "stands behind a quotation after a noun that looks like a verb",
      "“Nobody has promised anything to anyone,” press secretary Piet Olm told reporters on Friday.",
      ["Piet Olm", "Nobody has promised anything to anyone"],
    ],
    [
      "bears two offices joined by and",
      "Mira Oduya, the harbour minister and the island's chief negotiator, told state TV that the pier would stay shut.",
      ["Mira Oduya", "the pier would stay shut"],
    ],
    [
      "holds a demand told by a clause",
      "Among Selby's demands is that Marlow remove the cameras from the pier.",
      ["Selby", "Marlow remove the cameras from the pier"],
    ],
    [
      "goes on behind a remark that somebody else made",
      "Oduya rejected the plan, the Harbour Board said, and insisted that both sailors be released.",
      ["Oduya", "both sailors be released"],
    ],
    [
      "issued the text that is read out",
      "Harbour minister Mira Oduya published a statement, which read, “The sailor is free to go.”",
      ["Mira Oduya", "The sailor is free to go"],
    ],
    [
      "is counted in an aside with as",
      "The mayor should expel the envoy, as more than 20 captains have urged.",
      ["more than 20 captains", "The mayor should expel the envoy"],
    ],
    [
      "without a name is taken up by a pronoun",
      "Two harbour officials said the board had offered to sell the pier. The offer was turned down, they said.",
      ["Two harbour officials", "The offer was turned down"],
    ],
    [
      "is named before a preposition right in front of the verb",
      "It was not clear when the pier would open, but two officials familiar with the matter said it could take a year.",
      ["two officials familiar with the matter", "it could take a year"],
    ],
    [
      "is named behind a noun that tells for whom she speaks",
      "Counsel for the island, Ilse Marlow, told the court that her client would withdraw.",
      ["Ilse Marlow", "her client would withdraw"],
    ],
    [
      "is named without the day",
      "Teachers on the island yesterday said that the pier was unsafe.",
      ["Teachers on the island", "the pier was unsafe"],
    ],
    [
      "is named before a relative clause that names others",
      "Archbishop Ignatius Bran, who met union leader Mira Oduya and Education Minister Piet Olm separately this week, said he had found two tired people.",
      ["Ignatius Bran", "he had found two tired people"],
    ],
    [
      "is the head of what is named behind her",
      "The head of Selby Gas claims that her firm is owed money by the island.",
      ["head of Selby Gas", "her firm is owed money by the island"],
    ],
    [
      "is named before who",
      "Oduya, who said last week she would resign, has withdrawn the threat, her office said.",
      ["Oduya", "she would resign"],
    ],
    [
      "is brought to speak by another",
      "Keller threatened to shut every pier, prompting Oduya to call him “a captain without a ship”.",
      ["Oduya", "him “a captain without a ship”"],
    ],
  ])("%s", (_, text, expected) => {
    expect(tell(text)).toContainEqual(expected);
  });

  it.each([
    ["The ferry sank 23 times, according to an AP count.", "Associated Press"],
    ["The ferry will be sold, the Brennick Morgen newspaper reported.", "Brennick Morgen"],
  ])("is the body whose count or paper it is in %j", (text, expected) => {
    expect(tell(text).map(([speaker]) => speaker)).toEqual([expected]);
  });

  it("is taken up by they where several speak", () => {
    const told = tell("Norway and its allies refused to sell the ferry. They agreed, however, to hold talks.");
    expect(told.at(-1)).toEqual(["Norway and its allies", "to hold talks"]);
  });

  it.each([
    [
      "holds two offices without an article",
      "Petra Lind, professor of law at the University of Norwick and a former judge, said the court was wrong.",
      ["Petra Lind", "the court was wrong"],
    ],
    [
      "heads a programme with a joined name",
      "Imre Kosta, director of the Orvik Programme for Peace and Strategic Studies, said the talks were stuck.",
      ["Imre Kosta", "the talks were stuck"],
    ],
    [
      "has an office that looks like a verb",
      "Sami Reto, associate professor for Gulf and Levant Studies at Norwick University, says the truce is weak.",
      ["Sami Reto", "the truce is weak"],
    ],
    [
      "says what a participle tells behind with",
      "Tensions rose, with Orvika's foreign ministry saying that two sailors were hurt.",
      ["Orvika's foreign ministry", "two sailors were hurt"],
    ],
    [
      "bears a title and an office behind an interview",
      "In an interview with the Gazette on Sunday, Mr. Varga, the harbour chief, said he would resign.",
      ["Varga", "he would resign"],
    ],
    [
      "promises in joined words in marks",
      "Brandt promised “a full inquiry”, “a new dock” and “justice for the crew”.",
      ["Brandt", "a full inquiry … a new dock … justice for the crew"],
    ],
    [
      "accuses in the passive, and what of is told",
      "The company was accused by the union of hiding the report.",
      ["union", "The company … of hiding the report"],
    ],
    [
      "warned before what the warning followed",
      "Islanders face a hard winter without more boats, Karel Dunne has warned, following meetings with fishermen in Tarn.",
      ["Karel Dunne", "Islanders face a hard winter without more boats"],
    ],
    [
      "warned of a clause whose subject the tree hangs on the warning",
      "A strike in the port is only weeks away, the union has warned, following the collapse of talks in Selby.",
      ["union", "A strike in the port is only weeks away"],
    ],
    [
      "announced before what came first",
      "Ferries will run again from Sunday, the operator announced, following repairs to the dock.",
      ["operator", "Ferries will run again from Sunday"],
    ],
  ])("%s", (_, text, expected) => {
    expect(tell(text)).toEqual([expected]);
  });

  it.each([
    "In a statement Monday Dr. Lind said that the ice was thin.",
    "In a statement Dr. Lind said that the ice was thin.",
  ])("is worded without what he speaks in: %s", (text) => {
    const [statement] = read([{ source: "island.txt", text: `Island news\n\n${text}\n` }]).statements;
    const { start = 0, end = 0 } = statement?.speaker.surface ?? {};
    expect(`Island news\n\n${text}`.slice(start, end)).toBe("Dr. Lind");
  });

  it("is not who goes on behind words in marks that another verb holds", () => {
    expect(tell("The port called the claim “nonsense”, and dismissed it as “a fairy tale”.")).not.toContainEqual([
      "port",
      "nonsense",
    ]);
  });

  it("answers in an interview whose turns open with names", () => {
    const turns = [
      "Tomas Varga spoke to the Selby Gazette.",
      "Selby Gazette: Is the pier safe?",
      "Varga: The pier, a gift to the town, is safe. No one should worry.",
    ];
    expect(tell(...turns)).toEqual([["Tomas Varga", "The pier, a gift to the town, is safe. No one should worry"]]);
    expect(tell(turns[0] as string, turns[2] as string)).toEqual([]);
  });

  it("is nobody alone where another person is joined behind his office", () => {
    const [[speaker] = []] = tell(
      "Petra Lind, a director of the fund, and Jonas Brandt, the mayor, said the house was sold.",
    );
    expect(speaker).not.toBe("Petra Lind");
  });

  it("is told by Ms from a namesake", () => {
    const told = tell(
      "Ilse Bran, whose son is missing, came with the lawyer of Piet Bran.",
      "Ms. Bran was angry. “We are not fish,” she said at a news conference.",
    );
    expect(told).toContainEqual(["Ilse Bran", "We are not fish"]);
  });

  it("is the state of a side named by its adjective", () => {
    const [[speaker] = []] = tell("The Norwegian side accused Iceland of killing a fisherman. Norway wants an answer.");
    expect(speaker).toBe("Norway");
  });
});

describe("the content of a statement", () => {
  it.each([
    [
      "ends before what came of it",
      "Oduya threatened to “shut down every crane”, prompting Piet Olm to walk out of the hall.",
      ["Oduya", "to “shut down every crane”"],
    ],
    [
      "ends before a remark on its last word",
      "The prosecutor accused them of spying, a charge that carries up to 20 years in prison.",
      ["prosecutor", "them of spying"],
    ],
    [
      "opens with the noun that a relative clause cuts off from its verb",
      "A harbour official said the meeting, which had been due to start on Monday, had been moved by a day.",
      ["harbour official", "the meeting, which had been due to start on Monday, had been moved by a day"],
    ],
    [
      "holds what an amount is for",
      "Oduya promised $3 million in aid for displaced families.",
      ["Oduya", "$3 million in aid for displaced families"],
    ],
    [
      "holds the thing and what it is called",
      "Oduya left the hall, calling the pier her own ground.",
      ["Oduya", "the pier her own ground"],
    ],
    [
      "is a clause whose verb looks like a participle",
      "Selby denies firing first and says Marlow border guards opened fire on a road crew.",
      ["Selby", "Marlow border guards opened fire on a road crew"],
    ],
    [
      "begins behind the paper it is told",
      "Oduya has vowed not to sign, telling the Gazette she would rather “eat the paper.”",
      ["Oduya", "she would rather “eat the paper.”"],
    ],
    [
      "is an infinitive behind a day",
      "Selby Gas threatened on Monday to cut supplies to Marlow by half.",
      ["Selby Gas", "to cut supplies to Marlow by half"],
    ],
    [
      "holds the whole of a quotation that ends the clause",
      "Olm said he would come to Selby “tomorrow morning” to sign.",
      ["Olm", "he would come to Selby “tomorrow morning” to sign"],
    ],
    [
      "begins behind the day",
      "Olm said Wednesday he would respect the ruling.",
      ["Olm", "he would respect the ruling"],
    ],
    [
      "is a deed behind a verb of two words",
      "Olm promised to treat them well but ruled out letting them go.",
      ["Olm", "letting them go"],
    ],
  ])("%s", (_, text, expected) => {
    expect(tell(text)).toContainEqual(expected);
  });

  it("is nothing that the speaker would only answer", () => {
    expect(tell("Selby would answer “each and every shot,” the mayor said.")).toEqual([
      ["mayor", "Selby would answer “each and every shot,”"],
    ]);
  });
});
