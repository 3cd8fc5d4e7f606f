import { childBy } from "../../kit/dependency-tree.ts";
import type { Quotation } from "../../kit/scan-quotations.ts";
import type { Token } from "../../model/sentence.ts";
import { type ArticleView, findToken, lowerAt, type TokenRange, textAt, toTokens } from "./article-view.ts";
import type { AttachedQuotations } from "./attach-quotations.ts";
import type { Attribution } from "./attribution.ts";

/**
 * Gives each attribution its content as it stands in the end: whole quotations with those that go on from them;
 * clauses cut where another cue of the same speaker begins, and widened so that no quotation is cut in two.
 */
export function settleContent(
  view: ArticleView,
  found: readonly Attribution[],
  attached: AttachedQuotations,
): readonly Attribution[] {
  const anchors = new Set(found.map(({ anchor }) => anchor));
  const tags = listTags(found);
  const sequels = findSequels(attached);
  return found.flatMap((attribution) => {
    const quotations = attribution.quotations.flatMap((number) => [number, ...(sequels.get(number) ?? [])]);
    const content =
      quotations.length > 0
        ? quotations.map((number) => toTokens(view, view.quotations[number] as Quotation))
        : attribution.content.map((range) => settleRange(view, range, attribution, anchors, tags));
    const kept = content.filter(({ first, last }) => last > first);
    return kept.length > 0 ? [{ ...attribution, content: kept, quotations }] : [];
  });
}

/** For each quotation with a cue those that go on from it, directly or through another. */
function findSequels({ goesOn }: AttachedQuotations): Map<number, number[]> {
  const roots = new Map<number, number>();
  const sequels = new Map<number, number[]>();
  for (const [number, before] of goesOn) {
    const root = roots.get(before) ?? before;
    roots.set(number, root);
    sequels.set(root, [...(sequels.get(root) ?? []), number]);
  }
  return sequels;
}

/** Where cues stand behind their content ("…, the mayor said"): the token of the comma by the anchor of the cue. */
function listTags(found: readonly Attribution[]): ReadonlyMap<number, number> {
  const tags = new Map<number, number>();
  for (const { frame, quotations, content, anchor } of found) {
    const end = content.at(-1)?.last ?? 0;
    if (frame === "speech" && quotations.length === 0 && end <= anchor) tags.set(anchor, end);
  }
  return tags;
}

/** "to close the pier, the mayor said": a cue behind its content ends every content within. */
function cutAtTag(range: TokenRange, anchor: number, tags: ReadonlyMap<number, number>): TokenRange {
  for (let at = range.first; at < range.last; at++) {
    const end = tags.get(at);
    if (end !== undefined && end > anchor && end > range.first) return { first: range.first, last: end };
  }
  return range;
}

function settleRange(
  view: ArticleView,
  range: TokenRange,
  { anchor }: Attribution,
  anchors: ReadonlySet<number>,
  tags: ReadonlyMap<number, number>,
): TokenRange {
  const bounded = cutAtShift(view, cutAtTag(keepInside(view, range, anchor), anchor, tags));
  return wrapQuotations(view, cutAtNextCue(view, bounded, anchor, anchors), anchor);
}

/** What is said inside a quotation ends with it at the latest. */
function keepInside(view: ArticleView, { first, last }: TokenRange, anchor: number): TokenRange {
  const around = view.quotations[view.quotationOf[anchor] ?? -1];
  return { first, last: around ? Math.min(last, findToken(view.tokens, around.end)) : last };
}

/** "would order a review and warned of attacks": a plain past joined to another form goes back to the speaker. */
function cutAtShift(view: ArticleView, { first, last }: TokenRange): TokenRange {
  for (let at = first + 2; at < last; at++) {
    const { features, relation, head } = view.tokens[at] as Token;
    if (
      relation !== "conj" ||
      features.tense !== "past" ||
      features.form !== "finite" ||
      view.tokens[at - 1]?.pos !== "CCONJ"
    )
      continue;
    const form = view.tokens[head]?.features.form;
    if (head >= first && (form === "infinitive" || childBy(view.tree, head, "aux") !== null))
      return { first, last: at - 1 };
  }
  return { first, last };
}

/** "said the pier was shut, adding that …": the second cue ends the content of the first. */
function cutAtNextCue(
  view: ArticleView,
  { first, last }: TokenRange,
  anchor: number,
  anchors: ReadonlySet<number>,
): TokenRange {
  for (let at = first + 2; at < last; at++) {
    const token = view.tokens[at];
    if (token?.text.endsWith("ing") && anchors.has(at) && at > anchor && textAt(view, at - 1) === ",")
      return { first, last: at - 1 };
  }
  return { first, last };
}

/** Takes in the whole of a quotation of which the range holds a part, unless the cue speaks inside it. */
function wrapQuotations(view: ArticleView, { first, last }: TokenRange, anchor: number): TokenRange {
  if (view.quotationOf[anchor] !== -1) return { first, last };
  const begins = view.quotations[view.quotationOf[first] ?? -1];
  const ends = view.quotations[view.quotationOf[last - 1] ?? -1];
  return {
    first: begins ? Math.min(first, findToken(view.tokens, begins.open)) : first,
    last: ends ? Math.max(last, findToken(view.tokens, ends.close)) : last,
  };
}

export function isNegated(view: ArticleView, { first, last }: TokenRange): boolean {
  for (let at = first; at < last; at++) if (view.words.negations.has(lowerAt(view, at))) return true;
  return false;
}
