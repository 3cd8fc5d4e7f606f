import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Lexicon } from "../../model/lexicon.ts";
import { compileOrthography } from "./compile-orthography.ts";
import { createPieces } from "./pieces.ts";
import { splitSentences } from "./split-sentences.ts";
import { tokenize } from "./tokenize.ts";

const { orthography } = JSON.parse(
  readFileSync(new URL("../../../generated/lexicon-en.json", import.meta.url), "utf8"),
) as Lexicon;
const spelling = compileOrthography(orthography);

function tokensOf(text: string): string[] {
  const pieces = createPieces();
  tokenize(text, 0, text.length, spelling, pieces);
  return Array.from({ length: pieces.count }, (_, i) => text.slice(pieces.starts[i], pieces.ends[i]));
}

function sentencesOf(text: string): string[] {
  const pieces = createPieces();
  tokenize(text, 0, text.length, spelling, pieces);
  let first = 0;
  return splitSentences(text, pieces, 0, pieces.count, spelling).map((last) => {
    const sentence = text.slice(pieces.starts[first], pieces.ends[last - 1]);
    first = last;
    return sentence;
  });
}

describe("tokens", () => {
  it.each([
    ["The minister doesn't think it’s Ruritania's.", "The minister does n't think it ’s Ruritania 's ."],
    ["14,000 troops, 3.5% at 10:30 on 2031-12-31", "14,000 troops , 3.5 % at 10:30 on 2031-12-31"],
    ["a state-run, pro-Sylvanian F-16 plan", "a state - run , pro-Sylvanian F-16 plan"],
    ["the U.S. and the E.U. met at 5 p.m. today", "the U.S. and the E.U. met at 5 p.m. today"],
    ["“No,” she said… twice -- “never!?”", "“ No , ” she said … twice -- “ never !? ”"],
    ["the ministers’ AT&T cannot $5.2bn", "the ministers ’ AT&T can not $ 5.2bn"],
    ["see https://example.com/a?b=1. Or x@y.org!", "see https://example.com/a?b=1 . Or x@y.org !"],
    ["one\u00a0two\u2009three", "one two three"],
    ["views0 and NewburyUpdated:", "views0 and NewburyUpdated :"],
    ["the border.Newbury says", "the border . Newbury says"],
  ])("cuts %s", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens.split(" "));
  });

  it("hold every character that is no white space once, in order", () => {
    const mark = fc.constantFrom(..."aB9 .,-'’“”\"\n\u00a0!?…:/@&%$é😀");
    fc.assert(
      fc.property(fc.string({ unit: mark, maxLength: 200 }), (text) => {
        expect(tokensOf(text).join("")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  it("are cut in linear time from a line without end", () => {
    for (const unit of ["a", "1-", "a.", ".", "'", "x@", "A. "]) {
      const text = unit.repeat(200_000 / unit.length);
      const started = performance.now();
      sentencesOf(text);
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });
});

describe("sentences", () => {
  it.each([
    ["end at a full stop before a capital", "They met. Talks went on.", 2],
    ["do not end at a title or an initial", "Gen. J. Q. Morland met Mr. Brandt of the U.S. State Office.", 1],
    ["end after an abbreviation that a starter follows", "They flew to the U.S. The talks went on.", 2],
    [
      "end after a word that looks like an abbreviation",
      "The envoy said no. The talks, No. 10 of the year, failed.",
      2,
    ],
    ["keep a note mark with what it belongs to", "They met in May. [17] Talks went on.", 2],
    ["take the closing mark along", "“We wait.” The envoy left.", 2],
    ["do not end inside a quotation that runs on in small letters", "“Why?” she asked. “Go!” he said.", 2],
    ["end where a space was lost", "They left the border.Newbury protested.", 2],
    ["end at a blank line", "Talks resume\n\nThe envoys met", 2],
    ["do not end at a decimal point or an ellipsis that runs on", "It fell 3.5 points … and rose.", 1],
  ])("%s", (_, text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });
});
