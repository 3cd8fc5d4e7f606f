import { hashText } from "../../kit/hash.ts";
import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import { type Quotation, scanQuotations } from "../../kit/scan-quotations.ts";
import { splitSentences } from "../../kit/split-sentences.ts";
import { listWords, type Word } from "../../kit/words.ts";
import type { Block, BlockKind } from "../../model/article.ts";
import type { Reading } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import type { TermWeights } from "../term-weights.ts";
import { listRepeats } from "./repeats.ts";

/** A sentence ready to be compared: its words and shingles, what they weigh, and what stands in quotation marks. */
export interface Passage extends Range {
  /** Index of its article among the readings. */
  readonly article: number;
  /** Position among the passages of its article. */
  readonly order: number;
  readonly kind: BlockKind;
  readonly words: readonly Word[];
  readonly weights: readonly number[];
  /** Sum of `weights`. */
  readonly weight: number;
  readonly quoted: readonly boolean[];
  /** What is quoted in it, marks excluded. */
  readonly quotations: readonly Quotation[];
  /** Hash of the three words from each index on. */
  readonly shingles: readonly number[];
  /** Whether that shingle is all names, which two reports share without copying. */
  readonly names: readonly boolean[];
  /** Whether a name is in that shingle: who bears an office and where a thing stands, two reports tell in the same words. */
  readonly naming: readonly boolean[];
  /** Whether its article uses that shingle more than once: a term of the matter, shared without copying. */
  readonly terms: readonly boolean[];
}

type Draft = Omit<Passage, "weights" | "weight" | "names" | "naming" | "terms">;

const TOLD: ReadonlySet<BlockKind> = new Set(["title", "deck", "paragraph", "subhead", "caption", "highlights"]);
const SHINGLE = 3;
const MOST_WORDS = 120;

/** The passages of an article that tell something; page furniture, credits and links to other articles are left out. */
export function listPassages(reading: Reading, article: number, weigh: TermWeights): readonly Passage[] {
  const drafts = draftPassages(reading, article);
  const body = dropRepeats(drafts.filter((passage) => passage.kind === "paragraph"));
  const wordUse = countUse(body.map((passage) => passage.words.map((word) => word.folded)));
  const shingleUse = countUse(body.map((passage) => passage.shingles));
  return drafts.map((draft) => {
    const capitals = draft.words.map(({ start, end }) => /\p{Lu}/u.test(reading.article.text.slice(start, end)));
    const weights = draft.words.map(({ folded }) => weigh(folded) / Math.sqrt(wordUse.get(folded) ?? 1));
    return {
      ...draft,
      weights,
      weight: weights.reduce((sum, each) => sum + each, 0),
      names: draft.shingles.map((_, index) => capitals.slice(index, index + SHINGLE).every(Boolean)),
      naming: draft.shingles.map((_, index) => capitals.slice(Math.max(1, index), index + SHINGLE).some(Boolean)),
      terms: draft.shingles.map((shingle) => (shingleUse.get(shingle) ?? 0) > 1),
    };
  });
}

function draftPassages(reading: Reading, article: number): Draft[] {
  const { text, blocks } = reading.article;
  const drafts: Draft[] = [];
  const sentences = Map.groupBy(reading.sentences, (sentence) => sentence.block);
  for (const [index, block] of withRepeats(text, blocks).entries()) {
    if (!TOLD.has(block.kind)) continue;
    const quotations = scanQuotations(text, [block]).filter((quote) => quote.depth === 0);
    for (const range of sentences.get(index) ?? splitSentences(text, block.start, block.end)) {
      const words = listWords(text, range.start, range.end).slice(0, MOST_WORDS);
      if (words.length === 0) continue;
      drafts.push({
        ...describe(range, block),
        article,
        order: drafts.length,
        words,
        quotations: listOverlapping(quotations, range),
        quoted: words.map((word) => listOverlapping(quotations, word).length > 0),
        shingles: listShingles(words),
      });
    }
  }
  return drafts;
}

/** Furniture that says a paragraph again, word for word, is the highlight that an editor set apart. */
function withRepeats(text: string, blocks: readonly Block[]): readonly Block[] {
  const paragraphs = new Set(
    blocks.filter(({ kind }) => kind === "paragraph").map(({ start, end }) => text.slice(start, end).trim()),
  );
  return blocks.map((block) => {
    const again = block.kind === "furniture" && paragraphs.has(text.slice(block.start, block.end).trim());
    return again ? { ...block, kind: "highlights" } : block;
  });
}

function describe({ start, end }: Range, { kind }: Block): Pick<Passage, "start" | "end" | "kind"> {
  return { start, end, kind };
}

function listShingles(words: readonly Word[]): number[] {
  return words.slice(0, Math.max(0, words.length - SHINGLE + 1)).map((_, index) =>
    hashText(
      words
        .slice(index, index + SHINGLE)
        .map((word) => word.folded)
        .join(" "),
    ),
  );
}

/** A sentence that is said again makes no terms of its words. */
function dropRepeats(passages: readonly Draft[]): readonly Draft[] {
  const again = new Set(listRepeats(passages).map((repeat) => repeat.again));
  return passages.filter((passage) => !again.has(passage));
}

/** In how many passages each term stands. */
function countUse<T>(passages: readonly (readonly T[])[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const terms of passages) for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
