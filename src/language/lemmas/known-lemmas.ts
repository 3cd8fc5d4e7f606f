import { memoizeByObject } from "../../kit/memoize.ts";
import type { Lexicon } from "../../model/lexicon.ts";

/** The parts of a lexicon that name words by their lemmas. */
export type LemmaLists = Partial<Pick<Lexicon, "events" | "cues" | "sameFates" | "synonyms">>;

/** Every lemma that the lists name: words that are known to exist in that form. */
export const gatherLemmas: (lists: LemmaLists) => ReadonlySet<string> = memoizeByObject((lists) => {
  const { events = [], cues = [], sameFates = [], synonyms = [] } = lists;
  const rows = [
    ...events.flatMap(({ patterns }) => patterns),
    ...cues.flatMap(({ verbs }) => verbs),
    ...[...synonyms, ...sameFates].flatMap(({ words }) => words),
  ];
  return new Set(rows.flatMap((row) => row.split(/[ |+]+/)).filter((word) => word.length > 2));
});
