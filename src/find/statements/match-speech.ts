import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import type { Sentence } from "../../model/sentence.ts";
import { type ArticleView, sentenceOf, type TokenRange, textAt } from "./article-view.ts";
import type { Source } from "./attribution.ts";
import { matchAs } from "./match-as.ts";
import type { Complement } from "./match-verb.ts";

const COMMAS = new Set([",", "—", "–"]);
/** American papers put the comma inside the marks: "would answer “every shot,” the mayor said". */
const MARKS = new Set(["”", '"', "’", "'"]);
const SUBJECTS = new Set(["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"]);
const MAX_GROUP = 40;

/**
 * "The pier is shut, the mayor said." and "The pier, said the mayor, is shut.": a verb and its subject cut off from
 * the sentence by commas; what is left of the sentence is what was said. Null where the verb does not stand so.
 */
export function matchSpeech(
  view: ArticleView,
  verb: number,
  cue: TokenRange,
  source: Source | null,
): Complement | null {
  if (!source || source.shared || source.antecedent !== null) return null;
  const aside = matchAs(view, verb, cue, source);
  if (aside) return aside;
  const sentence = sentenceOf(view, verb);
  const group = groupOf(cue, source.range);
  if (!sentence || group.last - group.first > MAX_GROUP || group.first <= sentence.first + 1) return null;
  const comma = MARKS.has(textAt(view, group.first - 1)) ? group.first - 2 : group.first - 1;
  if (!COMMAS.has(textAt(view, comma)) || !isTight(group, cue, source.range)) return null;
  const before = { first: sentence.first, last: group.first - 1 };
  // "…, police said 6,000": the number is what they said.
  if (["NUM", "SYM"].includes(view.tokens[group.last]?.pos ?? "")) return null;
  const rest = findRest(view, verb, group.last, sentence);
  if (rest === null && isAside(view, verb, before)) return null;
  const isClosed = COMMAS.has(textAt(view, cue.last));
  const isClause = hasClause(view, before) || (rest && hasVerb(view, rest)) || (isClosed && opensClause(view, before));
  const object = isClosed ? null : childBy(view.tree, verb, "obj");
  if (!isClause || object !== null || childBy(view.tree, verb, "aux:pass") !== null) return null;
  return { frame: "speech", content: rest ? [before, rest] : [before] };
}

/** "When the storm came, the owner agreed …": a clause before the verb that only tells when or why it was done. */
function isAside(view: ArticleView, verb: number, { first }: TokenRange): boolean {
  if (view.tokens[first]?.pos !== "SCONJ" && view.tokens[first]?.pos !== "ADV") return false;
  return childrenBy(view.tree, verb, "advcl").some((child) => view.tree.leftmost[child] === first);
}

/** The part of the sentence behind a verb that stands in its middle, if that part does not belong to the verb. */
function findRest(view: ArticleView, verb: number, from: number, sentence: Sentence): TokenRange | null {
  const comma = findComma(view, verb, from, sentence);
  if (comma === null || comma + 2 >= sentence.last) return null;
  const head = view.tokens[verb];
  const governor =
    head?.relation === "parataxis" || head?.relation === "advcl" ? head.head : childBy(view.tree, verb, "ccomp");
  if (governor === null || governor === undefined) return null;
  const reaches =
    governor > comma ||
    (view.tree.children[governor] ?? []).some((child) => child > comma && view.tokens[child]?.pos !== "PUNCT");
  return reaches ? { first: comma + 1, last: sentence.last } : null;
}

/** The comma that closes the group: right behind it, or behind what still hangs on the verb. */
function findComma(view: ArticleView, verb: number, from: number, sentence: Sentence): number | null {
  for (let at = from; at < sentence.last; at++) {
    if (COMMAS.has(textAt(view, at))) return at;
    if (view.tokens[at]?.head !== verb && (view.tokens[at]?.head ?? -1) < from) return null;
  }
  return null;
}

/** Whether a stretch holds a clause of its own and not only an opening like "On Monday". */
function hasClause(view: ArticleView, { first, last }: TokenRange): boolean {
  for (let at = first; at < last; at++) {
    const token = view.tokens[at];
    if (token?.relation.startsWith("nsubj") || token?.relation === "expl") {
      if (token.head >= first && token.head < last) return true;
    }
  }
  return false;
}

/** "A strike is only weeks away, …": a noun phrase that goes on into a finite verb, whatever the tree made of the two. */
function opensClause(view: ArticleView, before: TokenRange): boolean {
  return SUBJECTS.has(view.tokens[before.first]?.pos ?? "") && hasVerb(view, before);
}

function hasVerb(view: ArticleView, { first, last }: TokenRange): boolean {
  for (let at = first; at < last; at++) if (view.tokens[at]?.features.form === "finite") return true;
  return false;
}

function groupOf(a: TokenRange, b: TokenRange): TokenRange {
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
}

/** Whether verb and subject stand side by side. */
function isTight(group: TokenRange, a: TokenRange, b: TokenRange): boolean {
  return group.last - group.first - (a.last - a.first) - (b.last - b.first) <= 2;
}
