import type { Counts } from "../../counts.ts";
import type { AnalysedWord, FoundSentence } from "./analysis.ts";
import type { Paragraph, Span } from "./gold.ts";

/** Counts over words that were given, one for each sentence: right tags, right heads, right heads with relations. */
export interface WordCounts {
  readonly tags: Counts;
  readonly heads: Counts;
  readonly arcs: Counts;
}

export function countWords(gold: readonly AnalysedWord[], given: readonly AnalysedWord[]): WordCounts {
  const count = (isRight: (wanted: AnalysedWord, word: AnalysedWord | undefined) => boolean): Counts => ({
    right: gold.filter((wanted, index) => isRight(wanted, given[index])).length,
    given: given.length,
    gold: gold.length,
  });
  return {
    tags: count((wanted, word) => wanted.pos === word?.pos),
    heads: count((wanted, word) => wanted.head === word?.head),
    arcs: count((wanted, word) => wanted.head === word?.head && wanted.relation === word.relation),
  };
}

/** Sentences whose first and last character are both right. */
export function countSentences({ spans }: Paragraph, found: readonly FoundSentence[]): Counts {
  const wanted = new Set(spans.map((words) => `${words[0]?.[0]}-${words.at(-1)?.[1]}`));
  const given = found.map(({ words }) => `${words[0]?.span[0]}-${words.at(-1)?.span[1]}`);
  return { right: given.filter((span) => wanted.has(span)).length, given: given.length, gold: wanted.size };
}

/** Labelled arcs from raw text as in the CoNLL 2018 shared task: words align where their spans are the same. */
export function countRawArcs({ sentences, spans }: Paragraph, found: readonly FoundSentence[]): Counts {
  const name = (span: Span | undefined): string => (span ? `${span[0]}-${span[1]}` : "root");
  const wanted = new Map<string, string>();
  sentences.forEach(({ words }, index) => {
    const at = spans[index] ?? [];
    words.forEach(({ head, relation }, word) => {
      wanted.set(name(at[word]), `${name(at[head])} ${relation}`);
    });
  });
  const given = found.flatMap(({ words }) =>
    words.map(({ span, head, relation }) => [name(span), `${name(words[head]?.span)} ${relation}`] as const),
  );
  const right = given.filter(([span, arc]) => wanted.get(span) === arc).length;
  return { right, given: given.length, gold: wanted.size };
}
