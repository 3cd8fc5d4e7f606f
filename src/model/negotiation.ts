import type { OriginCount } from "./comparison.ts";
import type { EntityId } from "./entity.ts";
import type { Answer } from "./position.ts";
import type { Span } from "./span.ts";

/** Words by which one position refers to another, and by which an answer is put off; lemmas in lower case. */
export interface NegotiationWords {
  readonly wishes: readonly string[];
  readonly deferrals: readonly string[];
  readonly replies: readonly string[];
  readonly acceptances: readonly string[];
  readonly ahead: readonly string[];
}

/** How one side answered what another put on the table. */
export interface LedgerAnswer {
  readonly by: EntityId;
  readonly as: Answer["as"];
  /** The position that answers. */
  readonly position: string;
  readonly content: string;
  readonly condition: string | null;
  readonly date: string | null;
  readonly cites: readonly Span[];
}

/** A threat or offer that hangs on an entry: what comes of it if it is not met, or if it is. */
export interface Leverage {
  readonly by: EntityId;
  readonly kind: "threat" | "offer";
  readonly position: string;
  readonly content: string;
  readonly condition: string | null;
  readonly cites: readonly Span[];
}

/** The next meeting of the two sides. */
export interface NextMeeting {
  readonly meeting: string;
  readonly date: string | null;
  readonly latest: string | null;
  readonly cites: readonly Span[];
}

/** One entry of the ledger of a negotiation: what one side puts on the table. */
export interface LedgerEntry {
  readonly id: string;
  readonly story: string | null;
  /** The position it is. */
  readonly position: string;
  /** A threat is an entry of its own only where it hangs on no other. */
  readonly act: "demand" | "offer" | "threat";
  /** Who said so. */
  readonly from: EntityId;
  /** For whom: the country or body that `from` speaks for; itself where it speaks for nobody else. */
  readonly side: EntityId;
  /** The side it is wanted of, held out to or aimed at; null where no report says. */
  readonly to: EntityId | null;
  readonly content: string;
  readonly condition: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly cites: readonly Span[];
  readonly origins: OriginCount;
  /** How it was answered; `mixed` where answers differ, null where no answer was seen. */
  readonly answered: Answer["as"] | "mixed" | null;
  readonly answers: readonly LedgerAnswer[];
  readonly leverage: readonly Leverage[];
  /** The last day that its words, or those of what hangs on it, set; null where they set none. */
  readonly deadline: string | null;
  readonly next: NextMeeting | null;
}
