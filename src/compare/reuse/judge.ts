import type { ReuseKind } from "../../model/comparison.ts";
import type { Resemblance } from "./compare-passages.ts";

/** How sure it is that words went from one passage to the other: by itself, beside another sure copy, beside several, or not. */
export type Sureness = "sure" | "beside-another" | "beside-several" | "none";

// Each weight stands in a range (of a third of it at least) in which no story with gold changes. Within that, what stands
// beside others must weigh more than a stock phrase: "said in a statement" weighs some 1.4.
const SURE_SHINGLES = 4;
const TWICE_SHINGLES = 6;
const SURE_WORDS = 8;
const SURE_WEIGHT = 1.2;
const BESIDE_WORDS = 6;
const BESIDE_WEIGHT = 1.5;
const QUOTED_WORDS = 3;
const QUOTED_WEIGHT = 1.3;
const ALIKE_WORDS = 5;
const ALIKE_SHARE = 0.75;
const FRAME_WORDS = 5;
const FRAME_OVERLAP = 0.4;
const VERBATIM = 0.97;
const NEAR_VERBATIM = 0.6;

/** Whether the words two passages share are more than two writers on one event come to by themselves. */
export function judgeSureness(resemblance: Resemblance): Sureness {
  const { a, b, pairs, shingles, plain, weight, run } = resemblance;
  if (a.article === b.article) return shingles >= TWICE_SHINGLES ? "sure" : "none";
  const words = pairs.filter((pair) => pair.likeness > 0).length;
  if (plain >= SURE_SHINGLES && weight >= SURE_WEIGHT && words >= SURE_WORDS) return "sure";
  if (run.quoted && run.words >= QUOTED_WORDS && run.weight >= QUOTED_WEIGHT) return "sure";
  if (weight >= QUOTED_WEIGHT && quoteAlike(resemblance)) return "sure";
  if (shingles === 0 || weight < BESIDE_WEIGHT) return "none";
  return words >= BESIDE_WORDS ? "beside-another" : "beside-several";
}

/** Whether nearly all that the shorter of two quotations holds stands in the other too, in order: two translations of one. */
function quoteAlike({ a, b, pairs }: Resemblance): boolean {
  const matched = pairs.filter((pair) => pair.likeness > 0 && a.quoted[pair.a] && b.quoted[pair.b]).length;
  const shorter = Math.min(...[a, b].map(({ quoted }) => quoted.filter(Boolean).length));
  return matched >= ALIKE_WORDS && matched >= ALIKE_SHARE * shorter;
}

/** A shared quotation is no copying: only where the words around it are shared too was the report itself reused. */
export function isSharedQuote({ pairs, a, b, unquoted }: Resemblance): boolean {
  const quoted = pairs.some((pair) => pair.likeness > 0 && (a.quoted[pair.a] || b.quoted[pair.b]));
  return quoted && (unquoted.matched < FRAME_WORDS || unquoted.overlap < FRAME_OVERLAP);
}

/** Names the closeness of a copy by the share of words matched in order. */
export function nameKind(overlap: number): ReuseKind {
  if (overlap >= VERBATIM) return "verbatim";
  return overlap >= NEAR_VERBATIM ? "near-verbatim" : "paraphrase";
}
