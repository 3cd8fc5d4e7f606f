import type { Token } from "../../model/sentence.ts";
import { endOfRun, isFunctionWord, isHead } from "./end-of-run.ts";
import type { TokenRange } from "./name.ts";
import type { RunContext } from "./run-context.ts";
import { isCapital } from "./token-shape.ts";

/** The longest stretches of a sentence that may be names: capitals, and the small words that hold a name together. */
export function findRuns({ first, last }: TokenRange, context: RunContext): readonly TokenRange[] {
  const { tokens, known } = context;
  const runs: TokenRange[] = [];
  for (let at = first; at < last; ) {
    const phrase = known.get(at);
    if (!phrase && !begins(at, first, context)) {
      at++;
      continue;
    }
    const end = Math.max(endOfRun(tokens, at, last, context), phrase?.last ?? 0);
    if (phrase || holdsName(at, end, context)) runs.push({ first: at, last: end });
    at = end;
  }
  return runs;
}

/** A capital that is more than the beginning of a sentence. */
function begins(at: number, first: number, { tokens, tables }: RunContext): boolean {
  const token = tokens[at] as Token;
  if (!isCapital(token) || isFunctionWord(token)) return false;
  if (token.pos === "PROPN" || isHead(token.text, tables)) return true;
  const isFirst = at === first || tokens[at - 1]?.pos === "PUNCT";
  return !isFirst || (token.pos !== "VERB" && isCapital(tokens[at + 1]));
}

/** A run without a single proper noun is no name, unless its last word says what it names. */
function holdsName(first: number, last: number, { tokens, tables }: RunContext): boolean {
  for (let at = first; at < last; at++) if (tokens[at]?.pos === "PROPN") return true;
  return last - first > 1 && isHead(tokens[last - 1]?.text ?? "", tables);
}
