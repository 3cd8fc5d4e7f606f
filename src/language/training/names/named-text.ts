import type { Sentence, Token } from "../../../model/sentence.ts";
import type { LabelledName } from "../../names/labelling/labels.ts";

/** A text with its words and the names in it: what the labeller learns from. */
export interface NamedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** In order, without overlap. */
  readonly names: readonly LabelledName[];
}

/** Keeps the longest of names that overlap, in order. */
export function keepLongest(names: readonly LabelledName[]): readonly LabelledName[] {
  const taken = new Set<number>();
  const kept: LabelledName[] = [];
  for (const name of [...names].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)) {
    const words = Array.from({ length: name.last - name.first }, (_, i) => name.first + i);
    if (words.some((word) => taken.has(word))) continue;
    for (const word of words) taken.add(word);
    kept.push(name);
  }
  return kept.sort((a, b) => a.first - b.first);
}
