import { describe, expect, it } from "vitest";
import { readTreebank } from "../../../../src/language/training/read-treebank.ts";
import type { FoundSentence } from "./analysis.ts";
import { countRawArcs, countSentences, countWords } from "./count.ts";
import { gatherParagraphs } from "./gold.ts";

const TREEBANK = `# newpar
# text = We can't wait.
1	We	we	PRON	_	_	4	nsubj	_	_
2-3	can't	_	_	_	_	_	_	_	_
2	ca	can	AUX	_	_	4	aux	_	_
3	n't	not	PART	_	_	4	advmod:neg	_	_
4	wait	wait	VERB	_	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	_	_	4	punct	_	_

# text = Go!
1	Go	go	VERB	_	_	0	root	_	SpaceAfter=No
2	!	!	PUNCT	_	_	1	punct	_	_
`;

const [paragraph] = gatherParagraphs(readTreebank(TREEBANK));
if (!paragraph) throw new Error("no paragraph");

describe("a paragraph of a treebank", () => {
  it("has its text put together again", () => {
    expect(paragraph.text).toBe("We can't wait. Go! ");
    expect(paragraph.spans[0]?.[2]).toEqual([5, 8]);
  });
});

describe("counts", () => {
  it("take a head without its relation for a head alone", () => {
    const gold = paragraph.sentences[1]?.words ?? [];
    const given = [
      { pos: "VERB", head: -1, relation: "root" },
      { pos: "SYM", head: 0, relation: "dep" },
    ];
    const { tags, heads, arcs } = countWords(gold, given);
    expect([tags.right, heads.right, arcs.right, arcs.gold]).toEqual([1, 2, 1, 2]);
  });

  it("align raw words by their spans and want the governor's span too", () => {
    const found: readonly FoundSentence[] = [
      {
        words: [
          { pos: "PRON", head: 2, relation: "nsubj", span: [0, 2] },
          { pos: "AUX", head: 2, relation: "aux", span: [3, 8] },
          { pos: "VERB", head: -1, relation: "root", span: [9, 13] },
          { pos: "PUNCT", head: 2, relation: "punct", span: [13, 14] },
        ],
      },
      {
        words: [
          { pos: "VERB", head: 1, relation: "dep", span: [15, 17] },
          { pos: "PUNCT", head: -1, relation: "root", span: [17, 18] },
        ],
      },
    ];
    expect(countRawArcs(paragraph, found)).toEqual({ right: 3, given: 6, gold: 7 });
    expect(countSentences(paragraph, found)).toEqual({ right: 2, given: 2, gold: 2 });
    expect(countSentences(paragraph, [{ words: found.flatMap(({ words }) => words) }]).right).toBe(0);
  });
});
