import type { Statement } from "../../model/statement.ts";

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * One act of speech has one day: where a report leaves the day open between two, and the other reports of the utterance
 * know just one day within, that day is taken over, as inferred.
 */
export function shareDays(statements: readonly Statement[]): ReadonlyMap<string, string> {
  const daysOf = new Map<string, Set<string>>();
  for (const { utterance, said } of statements) {
    if (said.value === null || !DAY.test(said.value)) continue;
    const days = daysOf.get(utterance);
    if (days) days.add(said.value);
    else daysOf.set(utterance, new Set([said.value]));
  }
  const shared = new Map<string, string>();
  for (const { id, utterance, said } of statements) {
    const [first, last] = said.value?.split("/") ?? [];
    if (!first || !last) continue;
    const within = [...(daysOf.get(utterance) ?? [])].filter((day) => first <= day && day <= last);
    const [only] = within;
    if (only && within.length === 1) shared.set(id, only);
  }
  return shared;
}
