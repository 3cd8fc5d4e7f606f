import { memoizeByObject } from "../../kit/memoize.ts";
import type { Orthography } from "../../model/orthography.ts";

/** An orthography as sets, ready to look things up in. */
export interface Spelling {
  readonly clitics: readonly string[];
  readonly contractions: ReadonlyMap<string, number>;
  readonly emoticons: readonly string[];
  readonly prefixes: ReadonlySet<string>;
  readonly extensions: ReadonlySet<string>;
  readonly leading: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
}

/** Compiles an orthography once. Contractions map the whole word to the length of its first part. */
export const compileOrthography = memoizeByObject(
  (orthography: Orthography): Spelling => ({
    clitics: [...orthography.clitics].sort((a, b) => b.length - a.length),
    contractions: new Map(orthography.contractions.map(([first, second]) => [first + second, first.length])),
    emoticons: [...orthography.emoticons].sort((a, b) => b.length - a.length),
    prefixes: new Set(orthography.prefixes),
    extensions: new Set(orthography.extensions),
    leading: new Set(orthography.leading),
    numbered: new Set(orthography.numbered),
    closing: new Set(orthography.closing),
    starters: new Set(orthography.starters),
  }),
);
