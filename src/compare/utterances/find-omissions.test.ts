import { describe, expect, it } from "vitest";
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import { countReads } from "../../testing/count-reads.ts";
import { layOutWording } from "./find-omissions.ts";

const SENTENCE = "Perhaps it will. ";

/** The wordings of an article of so many sentences, each a statement, and how often the end of a sentence was looked at. */
function layOut(count: number) {
  const spans = Array.from({ length: count }, (_, index) => ({
    article: "a",
    start: index * SENTENCE.length,
    end: (index + 1) * SENTENCE.length - 1,
  }));
  const { items: sentences, countReads: countLooks } = countReads(spans, "end");
  const reading = { article: { id: "a", text: SENTENCE.repeat(count) }, sentences } as unknown as Reading;
  const wordings = spans.map((span) =>
    layOutWording(reading, { span, content: [span] } as unknown as Statement, (word) =>
      word === "perhaps" ? "possibility" : null,
    ),
  );
  return { wordings, looks: countLooks() };
}

describe("layOutWording", () => {
  it("sees the qualifiers of the sentences that a statement stands in", () => {
    expect(layOut(2).wordings.map(({ around }) => [...around])).toEqual([["possibility"], ["possibility"]]);
  });

  it("finds the sentences of each of thousands of statements by bisection", () => {
    const count = 3000;
    expect(layOut(count).looks).toBeLessThan(count * (Math.log2(count) + 5));
  });
});
