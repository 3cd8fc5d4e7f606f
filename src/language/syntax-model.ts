import { memoizeByObject } from "../kit/memoize.ts";
import type { Features, PartOfSpeech } from "../model/sentence.ts";
import type { LanguageModel } from "../model/stage.ts";
import { thaw } from "./learning/freeze.ts";
import type { Scorer } from "./learning/linear-model.ts";
import type { Sections } from "./learning/weights-file.ts";
import { readWordClasses, type WordClasses } from "./learning/word-classes.ts";
import type { LemmaRules } from "./lemmas/lemma-rules.ts";
import { type CommonEdits, countEdits } from "./lemmas/mend-lemma.ts";
import type { SpecialRelations } from "./parsing/parse-words.ts";
import { readFeatures } from "./read-features.ts";
import type { TagScorers } from "./tagging/tag-words.ts";

/** What the sections say that is no weight: the classes of words and the relations, in the order of their numbers. */
export interface SyntaxOutline {
  readonly classes: readonly { readonly pos: string; readonly features: string }[];
  readonly relations: readonly string[];
}

/** The reader of one language, ready to work. */
export interface SyntaxModel {
  readonly poses: readonly PartOfSpeech[];
  readonly features: readonly Features[];
  /** Part of speech of each class, as a number. */
  readonly posOfTag: Uint8Array;
  readonly relations: readonly string[];
  readonly special: SpecialRelations;
  readonly wordClasses: WordClasses;
  readonly tagger: TagScorers;
  readonly parser: Scorer;
  readonly lemmas: LemmaRules;
  readonly commonEdits: CommonEdits;
}

/** The parts of a language model that this reader needs. */
export const SYNTAX_PARTS = ["outline", "lemmas", "word-classes", "tagger-first", "tagger-second", "parser"] as const;

export type SyntaxSections = Sections & Readonly<Record<(typeof SYNTAX_PARTS)[number], Uint8Array>>;

/** Reads the syntax parts of a language model, once for each model. */
export const readSyntaxModel = memoizeByObject(
  ({ parts }: LanguageModel): SyntaxModel => assembleSyntaxModel(parts as SyntaxSections),
);

export function assembleSyntaxModel(sections: SyntaxSections): SyntaxModel {
  const { classes, relations } = readJson<SyntaxOutline>(sections.outline);
  const numbers = new Map([...new Set(classes.map(({ pos }) => pos))].sort().map((pos, index) => [pos, index]));
  const lemmas = readJson<LemmaRules>(sections.lemmas);
  return {
    poses: classes.map(({ pos }) => pos as PartOfSpeech),
    features: classes.map(({ features }) => readFeatures(features)),
    posOfTag: Uint8Array.from(classes, ({ pos }) => numbers.get(pos) ?? 0),
    relations,
    special: {
      root: relations.indexOf("root"),
      loose: Math.max(0, relations.indexOf("parataxis")),
      spoken: Math.max(0, relations.indexOf("ccomp")),
      mark: relations.indexOf("punct"),
    },
    wordClasses: readWordClasses({ bytes: sections["word-classes"], at: 0 }),
    tagger: { first: thaw(sections["tagger-first"]), second: thaw(sections["tagger-second"]) },
    parser: thaw(sections.parser),
    lemmas,
    commonEdits: countEdits(lemmas),
  };
}

function readJson<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
