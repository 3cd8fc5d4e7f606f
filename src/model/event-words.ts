import type { PloverEvent, PositionAct } from "./position.ts";

/** Rows of lemmas that say one type of event; see `lexicon/en/events.yml` for how a row is read. */
export interface EventEntry {
  readonly event: PloverEvent;
  /** The act of the contract where the deed itself is one. */
  readonly act: PositionAct | null;
  readonly reason: string;
  readonly patterns: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Words that turn an event round, or only suppose it, as lemmas in lower case; nouns for those who speak for a body, and the last words of names of the press. */
export interface EventModifiers {
  readonly negations: readonly string[];
  readonly conditions: readonly string[];
  readonly supposing: readonly string[];
  readonly dropping: readonly string[];
  readonly naming: readonly string[];
  readonly voices: readonly string[];
  readonly pressHeads: readonly string[];
  /** What newspapers and broadcasters are called behind their name: "the Brennick Morgen newspaper". */
  readonly pressNouns: readonly string[];
}
