import { compareText } from "../kit/compare-text.ts";
import type { LedgerEntry } from "../model/negotiation.ts";
import { UNDATED } from "./sigla.ts";

/** What an entry of the ledger does, in the words of a reader. */
export const ENTRY_WORDS: Readonly<Record<LedgerEntry["act"], string>> = {
  demand: "demands",
  offer: "offers",
  threat: "threatens",
};

/** How it was answered. */
export const ANSWER_WORDS: Readonly<Record<NonNullable<LedgerEntry["answered"]>, string>> = {
  agreed: "agreed",
  refused: "refused",
  conditional: "on terms",
  deferred: "put off",
  mixed: "answered in several ways",
};

export const NO_ANSWER = "no answer seen";

/**
 * Entries by which side wants something of which, the pair with most entries first. Of one pair those come first that a day
 * is set for, then those without an answer; else entries keep their order.
 */
export function groupByPair(entries: readonly LedgerEntry[]): readonly (readonly LedgerEntry[])[] {
  const pairs = [...Map.groupBy(entries, ({ side, to }) => `${side} ${to}`).values()];
  return pairs.sort((a, b) => b.length - a.length).map((pair) => pair.sort(byUrgency));
}

function byUrgency(a: LedgerEntry, b: LedgerEntry): number {
  return (
    compareText(a.deadline ?? UNDATED, b.deadline ?? UNDATED) ||
    Number(a.answered !== null) - Number(b.answered !== null)
  );
}

/** A condition that the content does not already end in; null where there is nothing to add. */
export function conditionBeside({
  content,
  condition,
}: {
  readonly content: string;
  readonly condition: string | null;
}) {
  return condition === null || content.includes(condition) ? null : condition;
}
