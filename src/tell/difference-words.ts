import type { Difference, Verdict } from "../model/comparison.ts";

/** What a difference comes to, in the words of a reader. */
export function tellVerdict({ kind, verdict }: Pick<Difference, "kind" | "verdict">): string {
  return verdict === "other-scope" ? OTHER_SCOPE[kind] : VERDICT_WORDS[verdict];
}

const VERDICT_WORDS: Readonly<Record<Exclude<Verdict, "other-scope">, string>> = {
  contradiction: "contradiction",
  update: "update",
  forecast: "forecast",
  bound: "bounds",
  "vague-exact": "vague and exact",
  rounding: "rounded",
  apparent: "only apparent",
};

const OTHER_SCOPE: Readonly<Record<Difference["kind"], string>> = {
  value: "not the same thing",
  date: "not the same day told",
  place: "not told by all",
  attribution: "whose word",
  scope: "more in one than in another",
  wording: "not all of it",
  spelling: "spelling",
};

/** What an editor can do with a difference, in a few words; null where nothing need be done. */
export function adviseOn({ kind, verdict }: Difference): string | null {
  if (verdict === "apparent" || kind === "wording" || kind === "spelling") return null;
  if (verdict === "contradiction") return CONTRADICTED[kind];
  if (kind === "attribution") return "a claim: name its source";
  if (verdict === "update") return "print the latest, with its day";
  if (verdict === "forecast") return "said beforehand: print what came of it";
  if (kind === "value") return VALUES[verdict];
  return kind === "date" || kind === "place" ? "the fuller report adds it" : null;
}

const CONTRADICTED: Readonly<Record<Difference["kind"], string>> = {
  value: "print neither without its source",
  date: "check the day",
  place: "check the place",
  attribution: "check who said it, and to whom",
  scope: "check which holds",
  wording: "check which holds",
  spelling: "check the name",
};

const VALUES: Readonly<Record<Verdict, string | null>> = {
  contradiction: null,
  update: null,
  forecast: null,
  apparent: null,
  "other-scope": "do not set them side by side",
  bound: "both can hold: print the closer, with its source",
  "vague-exact": "print the exact one, with its source",
  rounding: "print the exact one",
};
