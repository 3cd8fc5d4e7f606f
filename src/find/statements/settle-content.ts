import { childBy } from "../../kit/dependency-tree.ts";
import type { Quotation } from "../../kit/scan-quotations.ts";
import type { Token } from "../../model/sentence.ts";
import { type ArticleView, findToken, lowerAt, type TokenRange, textAt, toTokens } from "./article-view.ts";
import type { AttachedQuotations } from "./attach-quotations.ts";
import type { Attribution, Source } from "./attribution.ts";
import { settleEnds } from "./settle-ends.ts";

/**
 * Gives each attribution its content as it stands in the end: whole quotations with those that go on from them;
 * clauses cut where another cue of the same speaker begins, and widened so that no quotation is cut in two.
 */
export function settleContent(
  view: ArticleView,
  found: readonly Attribution[],
  attached: AttachedQuotations,
): readonly Attribution[] {
  const anchors = new Set(found.filter(({ cue }) => cue.kind === "speech").map(({ anchor }) => anchor));
  const tags = listTags(found);
  const sequels = findSequels(attached);
  const returned = new Map<number, Source | null>();
  const settled = found.flatMap((attribution) => {
    const quotations = attribution.quotations.flatMap((number) => [number, ...(sequels.get(number) ?? [])]);
    const content =
      quotations.length > 0
        ? quotations.map((number) => toTokens(view, view.quotations[number] as Quotation))
        : attribution.content.map((range) =>
            settleRange(view, settleEnds(view, range, attribution, anchors), attribution, { anchors, tags, returned }),
          );
    const kept = content.filter(({ first, last }) => last > first);
    return kept.length > 0 ? [{ ...attribution, content: kept, quotations }] : [];
  });
  return settled.map((attribution) => {
    const source = returned.get(attribution.anchor);
    return source ? { ...attribution, source: { ...source, shared: true } } : attribution;
  });
}

/** What is known of all cues of the article while their contents are settled. */
interface Neighbours {
  readonly anchors: ReadonlySet<number>;
  /** Cues behind their content, with the token where that content ends. */
  readonly tags: ReadonlyMap<number, number>;
  /** Cues that were found to go back to the speaker of an earlier one. */
  readonly returned: Map<number, Source | null>;
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
  { anchor, source }: Attribution,
  { anchors, tags, returned }: Neighbours,
): TokenRange {
  const kept = cutAtTag(keepInside(view, range, anchor), anchor, tags);
  const back = findReturn(view, kept, anchor, anchors);
  const bounded = back === null ? kept : { first: kept.first, last: back - 1 };
  const next = findNextCue(view, bounded, anchor, anchors);
  if (back !== null) returned.set(back, source);
  if (next !== null) returned.set(next, source);
  return wrapQuotations(view, next === null ? bounded : { first: bounded.first, last: next - 1 }, anchor);
}

/** What is said inside a quotation ends with it at the latest. */
function keepInside(view: ArticleView, { first, last }: TokenRange, anchor: number): TokenRange {
  const around = view.quotations[view.quotationOf[anchor] ?? -1];
  return { first, last: around ? Math.min(last, findToken(view.tokens, around.end)) : last };
}

/**
 * "agreed that the town needed help and said he would send it": a cue without a subject that is joined to a verb which
 * is none goes back to the speaker before, if its tense is that of the first cue. Gives the token where it does.
 */
function findReturn(
  view: ArticleView,
  { first, last }: TokenRange,
  anchor: number,
  anchors: ReadonlySet<number>,
): number | null {
  const tense = view.tokens[anchor]?.features.tense ?? "past";
  for (let at = first + 2; at < last; at++) {
    const { features, relation, head } = view.tokens[at] as Token;
    if (relation !== "conj" || features.form !== "finite" || view.tokens[at - 1]?.pos !== "CCONJ" || head < first)
      continue;
    if (!anchors.has(at) || childBy(view.tree, at, "nsubj", "aux") !== null) continue;
    if (!anchors.has(head) && features.tense === tense) return at;
  }
  return null;
}

/** "said the pier was shut, adding that …": the second cue ends the content of the first. Gives its token. */
function findNextCue(
  view: ArticleView,
  { first, last }: TokenRange,
  anchor: number,
  anchors: ReadonlySet<number>,
): number | null {
  for (let at = first + 2; at < last; at++) {
    const { features, pos } = view.tokens[at] as Token;
    const isParticiple = pos === "VERB" && features.form !== "finite" && features.tense !== "past";
    if (isParticiple && anchors.has(at) && at > anchor && textAt(view, at - 1) === ",") return at;
  }
  return null;
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
