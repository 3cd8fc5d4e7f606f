import type { Features } from "../model/sentence.ts";

const TENSES: Readonly<Record<string, Features["tense"]>> = { Past: "past", Pres: "present" };
const NUMBERS: Readonly<Record<string, Features["number"]>> = { Sing: "singular", Plur: "plural" };
const FORMS: Readonly<Record<string, Features["form"]>> = {
  Fin: "finite",
  Inf: "infinitive",
  Part: "participle",
  Ger: "gerund",
};

/** The features the finders rest on, from a list as CoNLL-U writes it ("Number=Sing|Tense=Past"). */
export function readFeatures(list: string): Features {
  const values = new Map(list.split("|").map((pair) => pair.split("=") as [string, string]));
  const read = (name: string): string => values.get(name) ?? "";
  return {
    tense: TENSES[read("Tense")] ?? null,
    form: FORMS[read("VerbForm")] ?? null,
    voice: null,
    number: NUMBERS[read("Number")] ?? null,
  };
}
