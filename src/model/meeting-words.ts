import type { MeetingKind } from "./meeting.ts";

/** A noun or verb that tells of people meeting, talking or visiting. */
export interface MeetingTrigger {
  /** The lemma; nouns that only exist in the plural in this sense are given in it. */
  readonly word: string;
  readonly pos: "noun" | "verb";
  readonly kind: MeetingKind;
  /**
   * What must be there for it to tell of a meeting: nothing more than two parties, a "with" or "between" phrase, a
   * sign of a call ("by telephone"), a place one goes to, or two parties and a date.
   */
  readonly needs: "parties" | "with" | "call" | "place" | "person" | "date" | "venue";
  readonly reason: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** The words around a trigger that tell who meets, how, and whether they do. */
export interface MeetingWords {
  readonly reason: string;
  readonly triggers: readonly MeetingTrigger[];
  /** Words in the same phrase or clause that make a call of it, by voice or by picture. */
  readonly telephoneMarks: readonly string[];
  readonly videoMarks: readonly string[];
  /** Nouns that, before a trigger, are part of it: "summit meeting". */
  readonly compounds: readonly string[];
  readonly with: readonly string[];
  readonly between: readonly string[];
  /** What makes of the meeting the occasion of what is told: "in a call with". */
  readonly within: readonly string[];
  /** Prepositions of place, and those of the goal of a journey. */
  readonly at: readonly string[];
  readonly to: readonly string[];
  /** Verbs whose subject takes part in the meeting that is their object: "hold talks". */
  readonly holding: readonly string[];
  /** Verbs whose object is the one who goes or meets: "sent an envoy to meet". */
  readonly sending: readonly string[];
  /** Wishes: the meeting is demanded, not arranged. */
  readonly demanding: readonly string[];
  /** Plans: the meeting is to come. */
  readonly planning: readonly string[];
  readonly futureAuxiliaries: readonly string[];
  /** With a plan these say that it no longer holds: "had been due", "originally planned". */
  readonly perfect: readonly string[];
  readonly formerly: readonly string[];
  readonly upcoming: readonly string[];
  readonly ongoing: readonly string[];
  /** Prepositions that set the meeting before ("after talks") or behind ("ahead of talks") what is told. */
  readonly after: readonly string[];
  readonly before: readonly string[];
  /** Before what only bounds a time: "the first meeting since 2016". */
  readonly spanning: readonly string[];
  /** Those of them that set another meeting apart from the one told of. */
  readonly apart: readonly string[];
  /** Possessives of several people: "their". */
  readonly shared: readonly string[];
  /** "for talks with": what one travels or comes for. */
  readonly purpose: readonly string[];
  /** What makes it no more than thinkable: "any", "if", "could". */
  readonly hypothetical: readonly string[];
  /** Determiners that point back: "the", "their", "this". */
  readonly definite: readonly string[];
  /** Nouns that in the plural stand for all who met: "both leaders". */
  readonly sides: readonly string[];
  /** Words that join the holder to what is held: "a round of talks", "entered into talks". */
  readonly joining: readonly string[];
  /** A meeting under one of these does not come about. */
  readonly cancelling: readonly string[];
  /** One under these is put to another day. */
  readonly moving: readonly string[];
  /** Verbs that tell on what day one is. */
  readonly occurring: readonly string[];
  /** Verbs whose object was sent, and is taken to have met. */
  readonly sent: readonly string[];
  /** Nouns for people who meet without being named. */
  readonly groups: readonly string[];
}
