import type { Difference } from "../model/comparison.ts";
import { isQuiet } from "./headings.ts";

/** What turns a claim round is no mere matter of wording: a denial, a "not" or an "if" that one report leaves out. */
const TURNS = /^(?:telling-denial|utterance-omission)/;
const KINDS: readonly Difference["kind"][] = ["value", "date", "attribution", "place", "scope", "wording", "spelling"];
/** Ranks of what misleads, most first; between them the kind decides. */
const RANK = {
  cannotBoth: 0,
  turned: 1,
  outdated: 2,
  bareClaim: 3,
  otherThing: 4,
  closer: 5,
  untold: 6,
  scope: 7,
  quiet: 8,
};

/**
 * The differences in the order in which they mislead someone who has one report only: what cannot both be true, claims
 * turned round, what is out of date, claims told as facts, what counts another thing, what is only closer, what one report
 * does not tell, and last wording and spelling. Of equal ones, those that more reports take part in come first.
 */
export function orderDifferences(differences: readonly Difference[]): readonly Difference[] {
  const ranks = new Map(differences.map((difference) => [difference, rankOf(difference)]));
  return [...differences].sort(
    (a, b) =>
      (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      countReports(b) - countReports(a),
  );
}

function rankOf(difference: Difference): number {
  const { kind, verdict, rule } = difference;
  if (isQuiet(difference)) return RANK.quiet;
  if (verdict === "contradiction") return RANK.cannotBoth;
  if (TURNS.test(rule)) return RANK.turned;
  if (kind === "attribution") return RANK.bareClaim;
  if (verdict === "update" || verdict === "forecast") return RANK.outdated;
  if (kind === "value") return verdict === "other-scope" ? RANK.otherThing : RANK.closer;
  return kind === "scope" ? RANK.scope : RANK.untold;
}

function countReports({ sides }: Difference): number {
  return new Set(sides.flatMap(({ articles }) => articles)).size;
}
