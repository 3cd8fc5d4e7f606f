import { memoizeByObject } from "../../kit/memoize.ts";
import type { MeetingTrigger, MeetingWords } from "../../model/meeting-words.ts";

type ListName = {
  [K in keyof MeetingWords]: MeetingWords[K] extends readonly string[] ? K : never;
}[keyof MeetingWords];

/** The meeting words as sets, compiled once from the lexicon. */
export interface MeetingTables {
  readonly nouns: ReadonlyMap<string, MeetingTrigger>;
  readonly verbs: ReadonlyMap<string, MeetingTrigger>;
  readonly sets: Readonly<Record<ListName, ReadonlySet<string>>>;
}

export const compileMeetingTables: (words: MeetingWords) => MeetingTables = memoizeByObject((words) => {
  const byWord = (pos: MeetingTrigger["pos"]) =>
    new Map(words.triggers.filter((trigger) => trigger.pos === pos).map((trigger) => [trigger.word, trigger]));
  const lists = Object.entries(words).filter(([name]) => name !== "reason" && name !== "triggers");
  const sets = Object.fromEntries(lists.map(([name, list]) => [name, new Set(list as readonly string[])]));
  return { nouns: byWord("noun"), verbs: byWord("verb"), sets: sets as unknown as MeetingTables["sets"] };
});
