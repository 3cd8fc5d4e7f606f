import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Quotation, scanQuotations } from "./scan-quotations.ts";

const scan = (...paragraphs: string[]) => {
  const text = paragraphs.join("\n");
  let at = 0;
  const ranges = paragraphs.map((paragraph) => {
    const range = { start: at, end: at + paragraph.length };
    at = range.end + 1;
    return range;
  });
  return { text, found: scanQuotations(text, ranges) };
};
const insides = (...paragraphs: string[]) => {
  const { text, found } = scan(...paragraphs);
  return found.map(({ start, end }) => text.slice(start, end));
};

describe("scanning for quotations", () => {
  it("finds curly, straight, angled and single marks", () => {
    expect(insides("He “came”, she \"saw\", they «won» and we ‘slept’ or 'woke'.")).toEqual([
      "came",
      "saw",
      "won",
      "slept",
      "woke",
    ]);
  });

  it("closes a straight mark by a curly one, and a curly single one by a straight one", () => {
    expect(insides("It was an \"endless story”. ‘No more' of it")).toEqual(["endless story", "No more"]);
  });

  it("takes two single marks side by side for a double one", () => {
    expect(insides("He said ''no, it's the dog's'' and left")).toEqual(["no, it's the dog's"]);
  });

  it("takes apostrophes and decades for what they are", () => {
    expect(insides("The Marlows' dog won't eat; it's the '80s, isn’t it, said the boys’ father.")).toEqual([]);
  });

  it("keeps an apostrophe inside single marks", () => {
    expect(insides("She wants 'the harbour's end' now")).toEqual(["the harbour's end"]);
  });

  it("finds a quotation within a quotation and tells its depth", () => {
    const { found, text } = scan("\"They called it 'a gift' to us,\" he said.");
    expect(found.map(({ start, end, depth }) => [text.slice(start, end), depth])).toEqual([
      ["They called it 'a gift' to us,", 0],
      ["a gift", 1],
    ]);
  });

  it("stops an unclosed mark at the next opening mark", () => {
    expect(insides('"The bridge is shut, he said. "The ferry runs," she said.')).toEqual([
      "The bridge is shut, he said.",
      "The ferry runs,",
    ]);
  });

  it("stops an unclosed mark at the end of its paragraph", () => {
    const { found, text } = scan('He said "the bridge is shut.', 'The ferry runs "on time", said Bea.');
    expect(found.map(({ start, end, closed }) => [text.slice(start, end), closed])).toEqual([
      ["the bridge is shut.", false],
      ["on time", true],
    ]);
  });

  it("carries a quotation over paragraphs that each begin with a mark", () => {
    const { found } = scan("“First we build.", "“Then we rest.", "“Then we build again,” she said.");
    expect(found.map(({ continues, closed }) => [continues, closed])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  it("does not carry a quotation into a paragraph that begins otherwise", () => {
    expect(scan("He said “no.", "She said “yes”.").found.map(({ continues }) => continues)).toEqual([false, false]);
  });

  it("ignores closing marks and inches that nothing opened", () => {
    expect(insides('A door of 80" width” stood open')).toEqual([]);
  });
});

describe("an unclosed mark", () => {
  it("does not reach into a quotation that goes on behind the next opening mark", () => {
    for (const text of ["“‘“a“'", "“‘“7“’", "“‘“‘»’"]) {
      const found = scanQuotations(text, [{ start: 0, end: text.length }]);
      expect(
        found.map(({ open }) => open),
        text,
      ).toEqual([1, 2]);
    }
  });
});

describe("quotations of any text", () => {
  const piece = fc.constantFrom("“", "”", '"', "'", "‘", "’", "«", "»", "a", "b’s", " ", ".", ", ", "—", "7");
  const paragraphs = fc.array(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
    { maxLength: 6 },
  );

  it("lie in one paragraph, in order, properly nested, and are not empty", () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const { text, found } = scan(...texts);
        let last = -1;
        const around: Quotation[] = [];
        for (const quotation of found) {
          expect(quotation.open).toBeGreaterThan(last);
          expect(quotation.end).toBeGreaterThan(quotation.start);
          expect(text.slice(quotation.open, quotation.close)).not.toContain("\n");
          while (around.length > 0 && (around.at(-1) as Quotation).close <= quotation.open) around.pop();
          expect(around.length).toBe(quotation.depth);
          for (const outer of around) expect(quotation.close).toBeLessThanOrEqual(outer.close);
          around.push(quotation);
          last = quotation.open;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("cost time in proportion to the length of the line", () => {
    for (const unit of ['"a ', "'a ", "“a ", "‘a’ ", "“ '"]) {
      const text = unit.repeat(100_000);
      const started = performance.now();
      scanQuotations(text, [{ start: 0, end: text.length }]);
      expect(performance.now() - started).toBeLessThan(4000);
    }
  });
});
