import type { Article } from "./article.ts";
import type { Difference, Origin, Point, Reuse, Story } from "./comparison.ts";
import type { Entity, Mention } from "./entity.ts";
import type { Figure } from "./figure.ts";
import type { Meeting, MeetingReport } from "./meeting.ts";
import type { LedgerEntry } from "./negotiation.ts";
import type { Position, PositionReport } from "./position.ts";
import type { Problem } from "./problem.ts";
import type { Sentence, Token } from "./sentence.ts";
import type { Statement } from "./statement.ts";
import type { BriefLine, TimelineEntry } from "./telling.ts";
import type { Time } from "./time.ts";

/** What is known of one article while it is read: each stage adds layers, none changes one it did not declare. */
export interface Reading {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly times: readonly Time[];
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
  readonly meetingReports: readonly MeetingReport[];
  readonly positionReports: readonly PositionReport[];
}

/** What is known of all articles together while they are compared. */
export interface Draft {
  readonly readings: readonly Reading[];
  readonly stories: readonly Story[];
  readonly entities: readonly Entity[];
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
}
