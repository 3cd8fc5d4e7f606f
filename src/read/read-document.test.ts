import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadResources } from "../store/load-resources.ts";
import { BODY, LEAD, readText } from "../testing/plain-report.ts";
import { readDocument } from "./read-document.ts";

const { lexicon } = loadResources();

describe("odd and hostile plain text", () => {
  it("labels a report in another language and says so", () => {
    const text =
      "Der Hafen bleibt bis zum Frühling geschlossen, weil die Bagger nicht gekommen sind, sagte der Minister am Montag. ";
    const { article, problems } = readDocument({ source: "a", sha256: "1", text: text.repeat(3) }, lexicon);
    expect(article.language).toBe("de");
    expect(problems.map((problem) => problem.code)).toEqual(["other-language"]);
  });

  it("replaces lone surrogates one for one and says so", () => {
    const { article, problems } = readDocument({ source: "a", sha256: "1", text: `\ud800${BODY}` }, lexicon);
    expect(article.text).toBe(`\ufffd${BODY}`);
    expect(problems.map((problem) => problem.code)).toContain("lone-surrogates");
  });

  it("keeps NUL characters and says so", () => {
    const { article, problems } = readDocument({ source: "a", sha256: "1", text: `${BODY}\0` }, lexicon);
    expect(article.text).toBe(`${BODY}\0`);
    expect(problems.map((problem) => problem.code)).toEqual(["control-characters"]);
  });

  it("says that a text without a paragraph is no article", () => {
    const { problems } = readDocument({ source: "a", sha256: "1", text: "Home\nNews\nSports" }, lexicon);
    expect(problems.map((problem) => problem.code)).toEqual(["no-article"]);
  });

  it("reads a line of a million characters and thirty thousand lines", () => {
    readText("word ".repeat(200_000));
    readText("Related articles\nBy Jo Nemo\nMar 3, 2031\n".repeat(10_000));
  }, 20_000);

  it("covers any text with blocks that are in order, in bounds and do not overlap, and survives JSON", () => {
    const part = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        LEAD,
        "By Jo Nemo",
        "Mar 3, 2031",
        "Updated:",
        "\u00a0",
        "PARIS —",
        "12 views",
        "Photo: AFP",
        "\r\n",
        "\n\n",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const article = readText(parts.join("\n"));
        let end = 0;
        for (const block of article.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        expect(end).toBeLessThanOrEqual(article.text.length);
        expect(JSON.parse(JSON.stringify(article))).toEqual(article);
      }),
    );
  });
});
