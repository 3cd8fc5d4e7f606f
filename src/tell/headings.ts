import type { Difference, DifferenceKind } from "../model/comparison.ts";
import type { BriefSection } from "../model/telling.ts";

/** The heads of the brief, in the order in which they are told. */
export const SECTIONS: readonly (readonly [BriefSection, string])[] = [
  ["happened", "What happened"],
  ["agreed", "Agreed"],
  ["said", "Said"],
  ["disputed", "Disputed"],
  ["single-source", "One source only"],
  ["next", "Next"],
];

const QUIET_KINDS: ReadonlySet<DifferenceKind> = new Set(["spelling", "wording"]);

/**
 * Whether a difference seldom misleads: one of spelling or wording, an artefact of the text, or a headline that says less
 * than its own report. Such are told last, and folded away where there is a fold.
 */
export function isQuiet({ kind, verdict, sides }: Difference): boolean {
  const articles = new Set(sides.flatMap((side) => side.articles));
  return QUIET_KINDS.has(kind) || verdict === "apparent" || (kind === "scope" && articles.size < 2);
}

const LONGEST_LEMMA = 60;

/** What a difference is about; a long passage is named by its first words, as editors do. */
export function shortenLemma(topic: string): string {
  if (topic.length <= LONGEST_LEMMA) return topic;
  const cut = topic.lastIndexOf(" ", LONGEST_LEMMA);
  return `${topic.slice(0, cut > 0 ? cut : LONGEST_LEMMA).replace(/[,;:.]$/, "")} …`;
}
