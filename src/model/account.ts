import type { Article } from "./article.ts";
import type { Changes } from "./change.ts";
import type { Difference, Origin, Point, Reuse, Story } from "./comparison.ts";
import type { Entity, Mention } from "./entity.ts";
import type { Figure } from "./figure.ts";
import type { Meeting } from "./meeting.ts";
import type { LedgerEntry } from "./negotiation.ts";
import type { Position } from "./position.ts";
import type { Problem } from "./problem.ts";
import type { Statement } from "./statement.ts";
import type { BriefLine, TimelineEntry } from "./telling.ts";
import type { Time } from "./time.ts";

export const SCHEMA = "stemma/account@1";

/** The layers of an account that are lists, in the order in which they are written. */
export const LAYERS = [
  "articles",
  "stories",
  "entities",
  "mentions",
  "times",
  "figures",
  "statements",
  "meetings",
  "positions",
  "reuse",
  "origins",
  "points",
  "differences",
  "timeline",
  "negotiation",
  "brief",
  "problems",
] as const satisfies readonly (keyof Account)[];

/** What leaves the house: everything the articles say, each item with the words it rests on. */
export interface Account {
  readonly schema: typeof SCHEMA;
  readonly articles: readonly Article[];
  readonly stories: readonly Story[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly times: readonly Time[];
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
  readonly meetings: readonly Meeting[];
  readonly positions: readonly Position[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
  readonly points: readonly Point[];
  readonly differences: readonly Difference[];
  readonly timeline: readonly TimelineEntry[];
  readonly negotiation: readonly LedgerEntry[];
  readonly brief: readonly BriefLine[];
  readonly problems: readonly Problem[];
  /** What is new in it; there only where it was held against an earlier account. */
  readonly changes?: Changes;
}
