import { makeBareArticle, startReading } from "../../kit/start-reading.ts";
import type { Reading } from "../../model/reading.ts";
import type { PartOfSpeech, Sentence, Token } from "../../model/sentence.ts";

const NO_FEATURES = { tense: null, form: null, voice: null, number: null } as const;
const PLURAL = { ...NO_FEATURES, number: "plural" } as const;

/**
 * A reading for tests, from words written `word/POS` or `word/POS/relation/distance` (to the governor), parted by single
 * spaces; `_` joins a word to the one before it. Without a tag, capitals are PROPN, marks PUNCT, the rest NOUN; a word
 * tagged NOUN that ends in "s" is plural, and loses it in its lemma. Each line is a sentence in a paragraph of its own.
 */
export function sampleReading(id: string, lines: readonly string[]): Reading {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let text = "";
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += "\n\n";
    const first = tokens.length;
    for (const written of line.split(" ")) {
      const glued = written.startsWith("_");
      const [word = "", pos, relation = "dep", distance] = (glued ? written.slice(1) : written).split("/");
      if (tokens.length > first && !glued) text += " ";
      tokens.push({
        index: tokens.length,
        text: word,
        lemma: pos === "NOUN" ? word.toLowerCase().replace(/s$/, "") : word.toLowerCase(),
        pos: (pos ?? guess(word)) as PartOfSpeech,
        features: pos === "NOUN" && word.endsWith("s") ? PLURAL : NO_FEATURES,
        head: distance === undefined ? -1 : tokens.length + Number(distance),
        relation,
        sentence: index,
        start: text.length,
        end: text.length + word.length,
      });
      text += word;
    }
    const start = (tokens[first] as Token).start;
    sentences.push({ index, first, last: tokens.length, start, end: text.length, block: index, kind: "paragraph" });
  }
  const blocks = sentences.map(({ start, end, kind }) => ({ start, end, kind, why: "test" }));
  return { ...startReading(makeBareArticle(id, text, blocks)), tokens, sentences };
}

function guess(word: string): PartOfSpeech {
  if (/^\p{Lu}/u.test(word)) return "PROPN";
  return /[\p{L}\p{N}]/u.test(word) ? "NOUN" : "PUNCT";
}
