import type { EventEntry } from "../../model/event-words.ts";
import type { PloverEvent } from "../../model/position.ts";
import { type EventMatch, findEvent, type PatternWord } from "./event-patterns.ts";

/** Deeds and words of goodwill: refused or negated, they are a rejection. */
const FRIENDLY: ReadonlySet<PloverEvent> = new Set([
  "agree",
  "consult",
  "support",
  "concede",
  "cooperate",
  "aid",
  "retreat",
]);

export interface CodedEvent {
  readonly event: PloverEvent;
  readonly entry: EventEntry;
  /** Positions of the words that say so, in order. */
  readonly at: readonly number[];
  readonly negated: boolean;
}

/**
 * The PLOVER event type (Halterman et al. 2023) of the words from `from` to `to` (exclusive): that of the first pattern,
 * and rejection where a friendly one is negated. A negated hostile deed is no event. `negations` holds the lemmas that negate.
 */
export function codeEvent(
  entries: readonly EventEntry[],
  words: readonly PatternWord[],
  from: number,
  to: number,
  negations: ReadonlySet<string>,
): CodedEvent | null {
  const match = findEvent(entries, words, from, to);
  if (!match) return null;
  const negated = isNegated(words, match, negations);
  if (!negated) return { event: match.entry.event, entry: match.entry, at: match.at, negated };
  return FRIENDLY.has(match.entry.event) ? { event: "reject", entry: match.entry, at: match.at, negated } : null;
}

/** Whether a negation stands just before the first word, or between the words, of a match. */
function isNegated(words: readonly PatternWord[], { at }: EventMatch, negations: ReadonlySet<string>): boolean {
  const first = at[0] as number;
  const last = at.at(-1) as number;
  for (let i = Math.max(0, first - 2); i <= last; i++) {
    if (!at.includes(i) && negations.has((words[i] as PatternWord).lemma)) return true;
  }
  return false;
}
