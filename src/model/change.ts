import type { OriginCount } from "./comparison.ts";
import type { EntityId } from "./entity.ts";
import type { PositionAct } from "./position.ts";
import type { ArticleId, Span } from "./span.ts";
import type { StatementType } from "./statement.ts";

/** What a change does to the picture a reader had from the earlier account. */
export type Effect = "contradicts" | "changes" | "differs" | "confirms" | "weakens" | "adds" | "repeats" | "settles";

export type ChangeSubject =
  | "story"
  | "report"
  | "difference"
  | "meeting"
  | "statement"
  | "position"
  | "happening"
  | "figure"
  | "point"
  | "passage";

/** One thing that is not as it was in the earlier account. */
export interface Change {
  readonly id: string;
  /** The story it belongs to, in the later account. */
  readonly story: string | null;
  readonly effect: Effect;
  readonly subject: ChangeSubject;
  /** The item of the later account (of a passage, its article); of the earlier one where it is no longer there (`settles`). */
  readonly item: string;
  /** The item of the earlier account it goes on from; null where there was none. */
  readonly earlier: string | null;
  /** Whose statement or position it is. */
  readonly who: EntityId | null;
  /** What it does: the type of the statement, the act of the position. */
  readonly act: StatementType | PositionAct | null;
  /** What it is about, in the words of the reports. */
  readonly text: string;
  /** What stood in the earlier account and what stands now: dates, states, readings. */
  readonly was: string | null;
  readonly is: string | null;
  /** How many origins stood and stand behind it, where that is what changed. */
  readonly origins: { readonly was: OriginCount; readonly is: OriginCount } | null;
  /** The change that already tells these words ("a new statement" tells the new figure in it); null where none does. */
  readonly within: string | null;
  /** Into the texts of the later account, those of new reports first. */
  readonly cites: readonly Span[];
}

/** What an account has that an earlier one had not, had otherwise or has no longer. */
export interface Changes {
  /** The reports of the earlier account, and its last day of publication. */
  readonly since: { readonly articles: readonly ArticleId[]; readonly last: string | null };
  /** The reports that only the later account has. */
  readonly added: readonly ArticleId[];
  readonly lines: readonly Change[];
}
