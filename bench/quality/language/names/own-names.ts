import { findNames } from "../../../../src/language/names/find-names.ts";
import { labelTypeOf } from "../../../../src/language/names/labelling/labels.ts";
import { nameTables } from "../../../../src/language/names/name-tables.ts";
import type { NamedText } from "../../../../src/language/training/names/named-text.ts";
import { loadResources } from "../../../../src/store/load-resources.ts";
import type { NamedSpan } from "./count-names.ts";

/** The names this package finds among given words; countries are places here, adjectives and the rest are not asked for. */
export function findOwnNames(document: NamedText): readonly NamedSpan[] {
  const { lexicon, model } = loadResources();
  return findNames(document, nameTables(lexicon), model)
    .filter(({ form }) => form === "name")
    .map(({ first, last, type }) => ({ first, last, type: labelTypeOf(type) }))
    .filter(({ type }) => type !== "other");
}

/** Runs of capitals inside a sentence: what needs no reading at all. All are called people, the most frequent type. */
export function findCapitals({ sentences, tokens }: NamedText): readonly NamedSpan[] {
  return sentences.flatMap(({ first, last }) => {
    const runs: NamedSpan[] = [];
    for (let at = first + 1; at < last; at++) {
      if (!/^\p{Lu}/u.test(tokens[at]?.text ?? "")) continue;
      const start = at;
      while (at + 1 < last && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "")) at++;
      runs.push({ first: start, last: at + 1, type: "person" });
    }
    return runs;
  });
}
