import type { CueClass, CueFrame } from "../../model/cue-words.ts";
import type { TokenRange } from "./article-view.ts";

/** Who is named as the holder of the words: the noun phrase, its head, and whom a relative pronoun stands for. */
export interface Source {
  readonly range: TokenRange;
  readonly head: number;
  /** Head of the noun phrase that a relative "who" or "which" takes up. */
  readonly antecedent: number | null;
  /** True where the source stands with another verb and is carried over to this one. */
  readonly shared: boolean;
}

/** What a cue tells of the words it reports. */
export type CueSort = Pick<CueClass, "name" | "kind" | "gives" | "open" | "addressee">;

/** Source, cue and content, in tokens, before anything is worked out from them. */
export interface Attribution {
  readonly cue: CueSort;
  /** The token that makes it a cue. */
  readonly anchor: number;
  /** The anchor with its auxiliaries, adverbs, particle or preposition. */
  readonly cueRange: TokenRange;
  /** Cues by which the speaker goes on within the same act: "…, saying that". */
  readonly furtherCues: readonly TokenRange[];
  readonly source: Source | null;
  readonly content: readonly TokenRange[];
  /** Numbers of the quotations that are content as a whole, in the list of the view. */
  readonly quotations: readonly number[];
  readonly frame: CueFrame;
  /** Anchor of the cue by which somebody else hands these words on; null where nobody does. */
  readonly relayedBy: number | null;
  readonly rule: string;
}
