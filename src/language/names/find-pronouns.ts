import { memoizeByObject } from "../../kit/memoize.ts";
import type { PronounClass } from "../../model/gazetteer.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Token } from "../../model/sentence.ts";

/** The pronouns of a lexicon by word. */
export const pronounTable = memoizeByObject(
  ({ pronouns }: Lexicon): ReadonlyMap<string, PronounClass> =>
    new Map(pronouns.flatMap((each) => each.words.map((word) => [word, each] as const))),
);

/** The tokens that are pronouns of the table. "US" in capitals is none, and neither is "that which" asked as a question word. */
export function findPronouns(tokens: readonly Token[], table: ReadonlyMap<string, PronounClass>): readonly Token[] {
  return tokens.filter((token) => {
    if (token.pos !== "PRON" && token.pos !== "DET") return false;
    const isShouted = token.text.length > 1 && token.text === token.text.toUpperCase();
    return !isShouted && table.has(token.text.toLowerCase());
  });
}
