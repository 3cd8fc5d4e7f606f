import { describe, expect, it } from "vitest";
import type { Reading } from "../../model/reading.ts";
import { makeReading, wordsAt } from "../testing.ts";
import { listTellings } from "./list-tellings.ts";

const weigh = (word: string): number => (word.length < 5 ? 0.1 : 0.9);
const read = (id: string, lines: readonly string[]): Reading => {
  const reading = makeReading(id, lines);
  const sentences = reading.article.blocks.map(({ start, end }, block) => ({
    index: block,
    first: 0,
    last: 0,
    block,
    kind: "paragraph" as const,
    start,
    end,
  }));
  return { ...reading, sentences };
};

describe("listTellings", () => {
  it("groups sentences of several reports that tell the same thing in other words", () => {
    const readings = [
      read("a", ["The council postponed the harbour festival until October.", "Ticket holders get their money back."]),
      read("b", [
        "Organisers said rain was forecast.",
        "Until October there will be no harbour festival, the council decided.",
      ]),
      read("c", ["A dog was found near the station."]),
    ];
    const tellings = listTellings(readings, weigh);
    expect(tellings.map((telling) => telling.map((span) => wordsAt(readings, span)))).toEqual([
      [
        "The council postponed the harbour festival until October.",
        "Until October there will be no harbour festival, the council decided.",
      ],
    ]);
  });

  it("never puts two sentences of one article into a group", () => {
    const line = "The council postponed the harbour festival until October.";
    const [telling, ...others] = listTellings([read("a", [line, line]), read("b", [line])], weigh);
    expect(telling).toHaveLength(2);
    expect(others).toEqual([]);
  });
});
