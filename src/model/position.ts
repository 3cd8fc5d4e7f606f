import type { EntityId } from "./entity.ts";
import type { Span } from "./span.ts";

export type PositionAct =
  | "demand"
  | "offer"
  | "promise"
  | "threaten"
  | "deny"
  | "reject"
  | "accuse"
  | "agree"
  | "refuse"
  | "warn"
  | "other";

export type PloverEvent =
  | "agree"
  | "consult"
  | "support"
  | "concede"
  | "cooperate"
  | "aid"
  | "retreat"
  | "request"
  | "accuse"
  | "reject"
  | "threaten"
  | "protest"
  | "sanction"
  | "mobilize"
  | "coerce"
  | "assault";

/** What one article says an actor demands, offers, refuses …, before reports of the same position are joined. */
export interface PositionReport {
  readonly id: string;
  readonly span: Span;
  readonly actor: EntityId;
  readonly act: PositionAct;
  readonly event: PloverEvent | null;
  /** At whom the verb itself aims it. */
  readonly target: EntityId | null;
  /** Others who may be meant where the verb names no target: the parties of the content in order, then who is told. */
  readonly parties: readonly EntityId[];
  readonly content: Span;
  readonly condition: Span | null;
  readonly negated: boolean;
  /** When it was said or done: a day or an interval of days. */
  readonly date: string | null;
  readonly statement: string | null;
  readonly rule: string;
}

export interface Answer {
  readonly position: string;
  readonly as: "agreed" | "refused" | "conditional" | "deferred";
}

/** Where one side stands, across articles, and how others answered it. */
export interface Position {
  readonly id: string;
  readonly actor: EntityId;
  readonly act: PositionAct;
  readonly target: EntityId | null;
  readonly content: string;
  readonly condition: string | null;
  readonly negated: boolean;
  /** When it was first taken, as far as the reports tell; a day or an interval. */
  readonly first: string | null;
  /** The last day on which it is known to be held: a report without a date of its own holds on its day of publication. */
  readonly last: string | null;
  readonly support: readonly Span[];
  readonly statements: readonly string[];
  /** The least number of independent origins behind it. */
  readonly origins: number;
  readonly answers: readonly Answer[];
  readonly status: "open" | "answered" | "agreed" | "refused" | "withdrawn";
  readonly rule: string;
}
