import type { Token } from "../../model/sentence.ts";
import { findFormer } from "./find-former.ts";
import { type Site, timesIn, tokensOf } from "./site.ts";

/**
 * The day, month or year that the clause of the figure is set in, ISO; the day of publication for "now"; else null. The
 * level that was left ("up from three on Tuesday") has the day beside it to itself, and no other.
 */
export function findDate(site: Site, top: number): string | null {
  const { reading, tree, tables } = site;
  const sentence = reading.sentences[tree.tokens[top]?.sentence ?? -1];
  const clause = verbOf(tree.tokens, top);
  const former = findFormer(site, top);
  if (!sentence || (clause === null && former < 0)) return null;
  for (const { span, type, value } of timesIn(site, sentence)) {
    if (type !== "DATE" || value === null) continue;
    const { first } = tokensOf(site, span);
    const isCompared = tables.comparedWith.includes(tree.tokens[first - 1]?.text.toLowerCase() ?? "");
    if (isCompared || findFormer(site, first - 1) !== former) continue;
    if (former < 0 && verbOf(tree.tokens, first) !== clause) continue;
    if (/^\d{4}(?:-\d\d){0,2}$/.test(value)) return value;
    if (value === "PRESENT_REF") return reading.article.published.value;
  }
  return null;
}

/** The nearest verb at or above the token; null where there is none. */
function verbOf(tokens: readonly Token[], index: number): number | null {
  let at = index;
  for (let steps = 0; at >= 0 && steps < FARTHEST; steps++) {
    if (tokens[at]?.pos === "VERB") return at;
    at = tokens[at]?.head ?? -1;
  }
  return null;
}

const FARTHEST = 12;
