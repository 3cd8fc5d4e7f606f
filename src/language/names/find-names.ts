import { memoizeByObject } from "../../kit/memoize.ts";
import type { LanguageModel } from "../../model/stage.ts";
import { thaw } from "../learning/freeze.ts";
import type { Scorer } from "../learning/linear-model.ts";
import { correctNames } from "./correct-names.ts";
import { findRuledNames, type TaggedText } from "./find-ruled-names.ts";
import { createLabelDesk, labelNames, readLabelInput } from "./labelling/label-names.ts";
import { decodeLabels, type LabelledName } from "./labelling/labels.ts";
import type { Name } from "./name.ts";
import type { NameTables } from "./name-tables.ts";
import { settleNames } from "./settle-names.ts";
import { typeCompetitors } from "./type-competitors.ts";

/** The part of a language model that holds the weights of the labeller. */
export const NAMES_PART = "names";

const nameScorer = memoizeByObject(({ parts }: LanguageModel): Scorer | null => {
  const bytes = parts[NAMES_PART];
  return bytes instanceof Uint8Array ? thaw(bytes) : null;
});

/**
 * The names and adjectives of places in a text, in order, without overlap: found by rule, then judged by a labeller that
 * has learnt how far each rule is to be trusted, at last by what the article shows as a whole. A model without the
 * labeller leaves the rules as they are.
 */
export function findNames(text: TaggedText, tables: NameTables, model: LanguageModel): readonly Name[] {
  const ruled = findRuledNames(text, tables);
  const score = nameScorer(model);
  const names = score ? correctNames(text, ruled, labelText(text, ruled, score, tables), tables) : ruled;
  return typeCompetitors(text, settleNames(text.tokens, names, tables), tables);
}

function labelText(
  { text, tokens, sentences }: TaggedText,
  ruled: readonly Name[],
  score: Scorer,
  tables: NameTables,
): readonly LabelledName[] {
  const input = readLabelInput(text, tokens, sentences, ruled, tables);
  return decodeLabels(labelNames(input, score, createLabelDesk()));
}
