import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadResources } from "../../../../src/store/load-resources.ts";
import { type Counts, f1, measure } from "../../counts.ts";
import type { Score, Scorer } from "../../score.ts";
import { readText } from "../read-text.ts";
import { countNaively } from "./count-naively.ts";
import { conceptMatches, countQuantities, type Match, unitMatches, valueMatches } from "./count-quantities.ts";
import { fromFigures } from "./from-figures.ts";
import { parseNewsQuant, type QuantitySentence, type ScoredQuantity } from "./read-newsquant.ts";
import { recognizeQuantities } from "./recognizers-text.ts";

const MEASURES: readonly (readonly [string, Match])[] = [
  ["value F1", valueMatches],
  ["value+unit F1", unitMatches],
  ["value+concept F1", conceptMatches],
];

/** Figures on NewsQuant, beside Recognizers-Text (which knows no concepts) and bare runs of digits. */
export const newsquant: Scorer = {
  part: "find",
  set: "newsquant",
  async run(data) {
    const file = join(data, "figures", "newsquant", "NewsQuant.json");
    if (!existsSync(file)) return null;
    const resources = loadResources();
    const sentences = parseNewsQuant(readFileSync(file, "utf8"));
    const ours = sentences.map(({ text }) =>
      fromFigures(readText(text, "figures", resources).figures, resources.lexicon.units),
    );
    const naive = sentences.map(({ text }) => countNaively(text));
    const recognized = sentences.map(({ text }) => recognizeQuantities(text));
    return MEASURES.map(([name, matches]): Score => {
      const count = (given: readonly (readonly ScoredQuantity[])[]) => countAll(sentences, given, matches);
      const f1Of = (given: readonly (readonly ScoredQuantity[])[]) => measure(count(given), f1).value;
      return {
        set: "newsquant",
        measure: name,
        ...measure(count(ours), f1),
        n: sentences.reduce((sum, { quantities }) => sum + quantities.length, 0),
        baseline: f1Of(naive),
        peers: matches === conceptMatches ? {} : { "recognizers-text": f1Of(recognized) },
      };
    });
  },
};

function countAll(
  sentences: readonly QuantitySentence[],
  given: readonly (readonly ScoredQuantity[])[],
  matches: Match,
): Counts[] {
  return sentences.map((sentence, index) => countQuantities(sentence, given[index] ?? [], matches));
}
