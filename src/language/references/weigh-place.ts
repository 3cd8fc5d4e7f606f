import type { MentionForm } from "../../model/entity.ts";
import type { Token } from "../../model/sentence.ts";

/** How much each place in a sentence brings what stands there to mind (after Lappin & Leass 1994). */
export const PLACE_WEIGHTS = {
  nsubj: 7,
  "nsubj:pass": 7,
  obj: 8,
  iobj: 6,
  obl: 4,
  nmod: 3.5,
  appos: 3,
  root: 3,
  other: 2,
  /** Of what it is joined to. */
  conj: 0.5,
  /** The subject of the main clause rather than of one that hangs on it. */
  main: 3,
  adjective: 0.5,
  name: 1.2,
  description: 1,
  pronoun: 1.4,
  noun: 1,
};

const DEEPEST = 12;
const MAIN: ReadonlySet<string> = new Set(["root", "conj", "parataxis"]);

/** The weight of the place where a phrase hangs at a token. */
export function weighPlace(tokens: readonly Token[], at: number, form: MentionForm | "noun"): number {
  if (form === "adjective") return PLACE_WEIGHTS.adjective;
  let share = 1;
  let token = tokens[at] as Token;
  for (let depth = 0; depth < DEEPEST && token.relation === "conj" && token.head >= 0; depth++) {
    share *= PLACE_WEIGHTS.conj;
    token = tokens[token.head] as Token;
  }
  const governor = tokens[token.head];
  const isMain = token.relation.startsWith("nsubj") && governor !== undefined && MAIN.has(governor.relation);
  const weight = PLACE_WEIGHTS[token.relation as keyof typeof PLACE_WEIGHTS] ?? PLACE_WEIGHTS.other;
  return share * (weight + (isMain ? PLACE_WEIGHTS.main : 0)) * PLACE_WEIGHTS[form];
}
