import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import type { Difference } from "../../model/comparison.ts";

const WIRE = `Opposition rejects result of Sarvian vote

By Mira Falk, Eastern Press Agency

LODZAK, Sarvia, 9 October 2032 — Sarvia's electoral commission said on Saturday that President Andrei Molar had won re-election with 51.3 percent of the vote, a result that the opposition rejected as fraud. Turnout was 72 percent.

Opposition leader Vera Kostan had 46.8 percent.

"We have evidence that 200,000 ballots were added after the polls closed," Kostan told reporters. "If the commission does not order a recount, we will go to the court."

The inauguration is planned for 1 November.
`;
const STATE = `President Molar wins clear victory

State News Service | 9 October 2032

President Andrei Molar has won re-election with 51.8 percent of the vote, the electoral commission said on Saturday. Turnout was 72 percent.
`;
const ONLINE = `Kostan goes to court over Sarvia election

13 October 2032 | Meridian Online

Opposition leader Vera Kostan has said that "200,000 ballots were added when the polls closed". Sarvian officials deny it.

Andrei Molar, who won 51.3 percent of the vote, is due to be inaugurated on 3 November.
`;

const { differences } = read([
  { source: "wire.txt", text: WIRE },
  { source: "state.txt", text: STATE },
  { source: "online.txt", text: ONLINE },
]);
const listOf = (kind: Difference["kind"]): string[] =>
  differences.filter((difference) => difference.kind === kind).map(({ verdict, why }) => `${verdict}: ${why}`);

describe("the differences of three reports of an election", () => {
  it("take half a point of a vote for no rounding, and two candidates' shares for no difference", () => {
    expect(
      differences.filter(({ kind }) => kind === "value").map(({ verdict, sides }) => [verdict, sides.length]),
    ).toEqual([["contradiction", 2]]);
  });

  it("tell that an oath has another day in a later report, be it a noun or a verb", () => {
    expect(listOf("date")).toEqual(["update: inauguration: 1 November in one report, 3 November in a later one"]);
  });

  it("tell a word exchanged in a quotation once, and no condition of another sentence", () => {
    const quoted = differences.filter(({ sides }) => sides.some(({ value }) => value.includes("polls closed")));
    expect(quoted.map(({ rule }) => rule)).toContain("quotation-altered");
    expect(quoted.map(({ rule }) => rule)).not.toContain("quote-wording");
    expect(listOf("scope").filter((why) => why.includes("condition"))).toEqual([]);
  });

  it("take the adjective of a country that no list knows for no other spelling", () => {
    expect(listOf("spelling")).toEqual([]);
  });
});
