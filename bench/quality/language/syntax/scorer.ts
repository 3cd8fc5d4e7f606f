import { join } from "node:path";
import { type Counts, f1, measure, recall } from "../../counts.ts";
import type { Score, Scorer } from "../../score.ts";
import type { Reader } from "./analysis.ts";
import { countRawArcs, countSentences, countWords } from "./count.ts";
import { type Paragraph, readPart, type Span } from "./gold.ts";
import { NAIVE_READER } from "./naive-reader.ts";
import { createOwnReader } from "./own-reader.ts";

/** Scores tags, trees and sentences on one treebank of Universal Dependencies in `syntax/`. */
export function scoreTreebank(set: string): Scorer {
  return {
    part: "language",
    set,
    async run(data, withPeers) {
      const paragraphs = readPart(join(data, "syntax", set));
      if (!paragraphs) return null;
      const own = judge(createOwnReader(), paragraphs);
      const naive = judge(NAIVE_READER, paragraphs);
      const peers = withPeers ? await judgePeers(paragraphs) : {};
      return Object.keys(own).map((name): Score => {
        const { units, of } = own[name] as Judged;
        const other = naive[name] as Judged;
        return {
          set,
          measure: name,
          ...measure(units, of),
          n: units.reduce((sum, { gold }) => sum + gold, 0),
          baseline: measure(other.units, of).value,
          peers: name === "UPOS accuracy" ? peers : {},
        };
      });
    },
  };
}

interface Judged {
  readonly units: readonly Counts[];
  readonly of: (sum: Counts) => number;
}

/** The measures of one reader by name; words and their trees by sentence, raw text by paragraph. */
function judge(reader: Reader, paragraphs: readonly Paragraph[]): Record<string, Judged> {
  const words = paragraphs.flatMap(({ sentences }) =>
    sentences.map((sentence) => countWords(sentence.words, reader.readWords(sentence.words.map(({ form }) => form)))),
  );
  const found = paragraphs.map(({ text }) => reader.readText(text));
  const raw = paragraphs.map((paragraph, index) => countRawArcs(paragraph, found[index] ?? []));
  const sentences = paragraphs.map((paragraph, index) => countSentences(paragraph, found[index] ?? []));
  return {
    "UPOS accuracy": { units: words.map(({ tags }) => tags), of: recall },
    UAS: { units: words.map(({ heads }) => heads), of: recall },
    LAS: { units: words.map(({ arcs }) => arcs), of: recall },
    "LAS raw text": { units: raw, of: f1 },
    "sentence F1": { units: sentences, of: f1 },
  };
}

async function judgePeers(paragraphs: readonly Paragraph[]): Promise<Record<string, number>> {
  const { PEERS } = await import("./peers.ts");
  const sentences = paragraphs.flatMap(cutSentences);
  return Object.fromEntries(
    Object.entries(PEERS).map(([name, tag]) => {
      const units = sentences.map(({ text, spans, tags }): Counts => {
        const given = tag(text, spans);
        const right = tags.filter((wanted, index) => wanted === given[index]).length;
        return { right, given: tags.length, gold: tags.length };
      });
      return [name, measure(units, recall).value];
    }),
  );
}

/** Each sentence with its own text, as other tools read it. */
function cutSentences({ text, sentences, spans }: Paragraph) {
  return sentences.map(({ words }, index) => {
    const own = spans[index] ?? [];
    const start = own[0]?.[0] ?? 0;
    return {
      text: text.slice(start, own.at(-1)?.[1]),
      spans: own.map(([from, to]): Span => [from - start, to - start]),
      tags: words.map(({ pos }) => pos),
    };
  });
}
