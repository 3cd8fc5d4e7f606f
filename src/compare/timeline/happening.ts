import type { Day, PeriodUnit } from "../../kit/calendar.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import type { Passage } from "../passage.ts";
import type { Telling } from "./telling.ts";

/** First and last day. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** One article's words for something that happened, is planned or is feared. */
export interface Happening extends Days {
  /** The unit in which the text dates it; null for an interval. */
  readonly unit: PeriodUnit | null;
  readonly status: TimelineEntry["status"];
  readonly span: Span;
  readonly sentence: number;
  readonly head: number;
  /** How it is told in a line of its own; null where nothing that can stand alone fits one. */
  readonly telling: Telling | null;
  /** Whether it is an act of speech. */
  readonly isSpeech: boolean;
  /** Whether its time stands within a quotation. */
  readonly isQuoted: boolean;
  /** Who speaks, where the happening is an act of speech. */
  readonly speaker: EntityId | null;
  readonly entities: ReadonlySet<EntityId>;
  /** Whether its sentence has a word for a meeting. */
  readonly meets: boolean;
  readonly passage: Passage;
  /** Telling words of the clause itself, without those of its times, by weight. */
  readonly terms: ReadonlyMap<string, number>;
}
