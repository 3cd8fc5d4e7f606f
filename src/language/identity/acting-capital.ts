import type { Token } from "../../model/sentence.ts";
import type { TokenRange } from "../names/name.ts";
import type { NameTables } from "../names/name-tables.ts";
import { isPossessive } from "../names/token-shape.ts";

const ACTS_AS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "iobj", "obj"]);

/**
 * Whether the name of a capital stands for the government there: it acts, owns, is dealt with, or is joined to one that
 * does. `dealings` are the prepositions that say so ("between", "against"), `motionVerbs` those whose object is a place.
 */
export function isActing(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  { dealings, motionVerbs }: Pick<NameTables, "dealings" | "motionVerbs">,
): boolean {
  if (isPossessive(tokens[last])) return true;
  let at = last - 1;
  let begin = first;
  for (;;) {
    const token = tokens[at] as Token;
    if (token.relation === "obj" && motionVerbs.has(tokens[token.head]?.lemma ?? "")) return false;
    if (ACTS_AS.has(token.relation) || dealings.has(tokens[begin - 1]?.text.toLowerCase() ?? "")) return true;
    if (token.relation !== "conj" || token.head < 0 || token.head >= at) return false;
    at = token.head;
    begin = at;
  }
}
