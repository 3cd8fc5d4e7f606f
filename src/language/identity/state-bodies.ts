import { memoizeByObject } from "../../kit/memoize.ts";
import type { Lexicon } from "../../model/lexicon.ts";

/** A body that every state has, as the lexicon knows it. */
export interface BodyKind {
  /** The same for all its names. */
  readonly kind: string;
  /** The office of whoever heads it, small; null where that is no office of its own. */
  readonly office: string | null;
}

/** The bodies of states, ready for looking up. */
export interface BodyTables {
  readonly byName: ReadonlyMap<string, BodyKind>;
  /** Nouns for what acts for a state as a whole. */
  readonly acting: ReadonlySet<string>;
}

/** Compiles the bodies of states, once a lexicon. */
export const bodyTables = memoizeByObject(
  ({ stateBodies }: Lexicon): BodyTables => ({
    byName: new Map(
      stateBodies.bodies.flatMap(({ names, office = null }) =>
        names.map((name) => [name, { kind: names[0] as string, office }] as const),
      ),
    ),
    acting: new Set(stateBodies.acting),
  }),
);
