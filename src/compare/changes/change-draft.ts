import { makeId } from "../../kit/hash.ts";
import { indexStories } from "../../kit/split-by-story.ts";
import type { Account } from "../../model/account.ts";
import type { Change, Effect } from "../../model/change.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import { type Carriage, carrySpans } from "./carry-spans.ts";

/** Two accounts laid side by side. */
export interface Comparison {
  readonly earlier: Account;
  readonly later: Account;
  readonly carriage: Carriage;
  readonly storyOf: ReadonlyMap<ArticleId, string>;
  readonly texts: ReadonlyMap<ArticleId, string>;
}

/** A change before it is put among the others. */
export type ChangeDraft = Pick<Change, "effect" | "subject" | "item" | "text" | "cites"> &
  Partial<Pick<Change, "earlier" | "who" | "act" | "was" | "is" | "origins">>;

export function layBeside(earlier: Account, later: Account): Comparison {
  return {
    earlier,
    later,
    carriage: carrySpans(earlier, later),
    storyOf: indexStories(later.stories),
    texts: new Map(later.articles.map(({ id, text }) => [id, text])),
  };
}

/** Whether the words stand in a report that the earlier account had in no version. */
export function isAdded({ carriage }: Comparison, { article }: Span): boolean {
  return carriage.added.has(article);
}

/** Whether any of the words stand in a report that was not there, or not in this version. */
export function isTouched({ carriage }: Comparison, spans: readonly Span[]): boolean {
  return spans.some(({ article }) => carriage.added.has(article) || carriage.revised.has(article));
}

/** Whether everything it rests on is in added reports. */
export function restsOnAdded(comparison: Comparison, spans: readonly Span[]): boolean {
  return spans.length > 0 && spans.every((span) => isAdded(comparison, span));
}

/** The words of a span, white space folded. */
export function readWords({ texts }: Comparison, { article, start, end }: Span): string {
  return (texts.get(article) ?? "").slice(start, end).replace(/\s+/g, " ").trim();
}

/** Finishes a change: its id hangs on what it tells and not on where it stands; cites of added reports come first. */
export function makeChange(comparison: Comparison, draft: ChangeDraft): Change {
  const {
    effect,
    subject,
    item,
    earlier = null,
    who = null,
    act = null,
    text,
    was = null,
    is = null,
    origins = null,
  } = draft;
  const cites = [
    ...draft.cites.filter((span) => isAdded(comparison, span)),
    ...draft.cites.filter((span) => !isAdded(comparison, span)),
  ];
  const story = comparison.storyOf.get(cites[0]?.article ?? "") ?? null;
  const id = makeId("c", effect, subject, item, earlier, was, is, text);
  return { id, story, effect, subject, item, earlier, who, act, text, was, is, origins, within: null, cites };
}

/** What misleads a reader of the earlier account most comes first. */
export const EFFECTS: readonly Effect[] = [
  "contradicts",
  "changes",
  "differs",
  "weakens",
  "confirms",
  "adds",
  "repeats",
  "settles",
];
