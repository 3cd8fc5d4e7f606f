import type { AnalysedWord, Reader } from "./analysis.ts";

const TOKEN = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** The trivial baseline: tags by the look of a word, each word hung on the one before, sentences cut at end marks. */
export const NAIVE_READER: Reader = {
  readWords: (forms) => forms.map(analyse),
  readText: (text) =>
    [...text.matchAll(/[^.!?]+[.!?]*/g)].flatMap((sentence) => {
      const tokens = [...sentence[0].matchAll(TOKEN)];
      if (tokens.length === 0) return [];
      return {
        words: tokens.map((token, index) => {
          const start = sentence.index + token.index;
          return { ...analyse(token[0], index), span: [start, start + token[0].length] as const };
        }),
      };
    }),
};

function analyse(form: string, index: number): AnalysedWord {
  const pos = !/[\p{L}\p{N}]/u.test(form)
    ? "PUNCT"
    : /\d/.test(form)
      ? "NUM"
      : index > 0 && /^\p{Lu}/u.test(form)
        ? "PROPN"
        : "NOUN";
  return { pos, head: index - 1, relation: index === 0 ? "root" : pos === "PUNCT" ? "punct" : "nmod" };
}
