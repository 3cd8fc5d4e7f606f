import { indexBySpan } from "../../kit/index-by-span.ts";
import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import { foldWord } from "../../kit/words.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { TermWeights } from "../term-weights.ts";
import type { WeightedWords } from "./index-overlaps.ts";
import type { Sides } from "./sides.ts";

/** Lighter words tell nothing of what is bargained about. */
const LEAST_WEIGHT = 0.3;
const NUMBER = /\d/;
/** Six letters tell a word well enough from others about the same matter, whatever its ending. */
const STEM = 6;

/** What a position speaks of. */
export interface Profile {
  /** Its telling words by the stem of their lemma; names of parties are left out: all sides use them, whatever they speak of. */
  readonly words: WeightedWords;
  readonly lemmas: ReadonlySet<string>;
  /** The sides that its words speak of, in their order. */
  readonly named: ReadonlySet<string>;
  /** Its tokens with digits. */
  readonly numbers: ReadonlySet<string>;
  /** The sentences it stands in, as `article index`. */
  readonly sentences: ReadonlySet<string>;
}

/** Makes the profile of what stands at some places in the readings of a story. */
export function makeProfiler(readings: readonly Reading[], sides: Sides, weigh: TermWeights) {
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
  const findNames = indexBySpan(
    readings.flatMap(({ mentions }) => mentions.filter(({ form }) => form !== "description")),
    ({ span }) => [span],
  );
  return (spans: readonly Span[]): Profile => {
    const words = new Map<string, number>();
    const [lemmas, named] = [new Set<string>(), new Set<string>()];
    const [numbers, sentences] = [new Set<string>(), new Set<string>()];
    for (const span of spans) {
      const reading = byId.get(span.article);
      if (!reading) continue;
      const names = findNames(span);
      for (const { entity } of names) if (entity !== null) named.add(sideOf(sides, entity));
      for (const { lemma, text, sentence, start, end } of listOverlapping(reading.tokens, span)) {
        lemmas.add(lemma.toLowerCase());
        sentences.add(`${span.article} ${sentence}`);
        const isName = names.some(({ span: own }) => own.start < end && start < own.end);
        if (NUMBER.test(text)) numbers.add(text);
        const folded = foldWord(lemma);
        const weight = isName ? 0 : weigh(folded);
        if (weight >= LEAST_WEIGHT) words.set(folded.slice(0, STEM), weight);
      }
    }
    return { words, lemmas, named, numbers, sentences };
  };
}

/** The side an entity acts for; its own where it acts for nobody else. */
export function sideOf(sides: Sides, entity: EntityId): string {
  return sides.get(entity) ?? entity;
}
