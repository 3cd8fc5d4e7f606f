import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import type { Party } from "../../model/statement.ts";
import { type ArticleView, lowerAt, sentenceOf, type TokenRange } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";
import { canSpeak } from "./can-speak.ts";
import { findHearerBehind, type Hearer, nameHearers } from "./name-hearers.ts";
import { type Entities, resolveParty } from "./resolve-party.ts";

/** To whom the words were said, and through what. */
export interface Parties {
  readonly addressee: readonly Party[];
  readonly medium: readonly Party[];
}

const HEARERS = ["obj", "iobj"];
const MAX_STEPS = 8;

/**
 * Finds addressee and medium among what hangs on the cue and among the occasions that its sentence names. `layer` is that
 * of {@link layContents}: an occasion told of inside the words of somebody else is no medium of these.
 */
export function findParties(
  view: ArticleView,
  attribution: Attribution,
  layer: Int32Array,
  anchors: ReadonlySet<number>,
  entities: Entities,
): Parties {
  const addressee: Party[] = [];
  const medium: Party[] = [];
  for (const hearer of nameHearers(view, findHearers(view, attribution))) {
    const party = resolveParty(view, hearer.head, clipRange(view, hearer, attribution), entities);
    const isPress = view.words.pressPeople.has(view.tokens[hearer.head]?.lemma ?? "");
    if (!hearer.isOutlet) addressee.push(party);
    if (hearer.isOutlet || isPress) medium.push(party);
  }
  for (const head of findOccasions(view, attribution, layer, anchors)) {
    const range = occasionPhrase(view, head, attribution);
    medium.push({ ...resolveParty(view, head, range, entities), entity: null });
    if (!view.words.talks.has(view.tokens[head]?.lemma ?? "")) continue;
    for (const other of childrenBy(view.tree, head, "nmod")) {
      if (isMarked(view, other, view.words.companionMarkers))
        addressee.push(resolveParty(view, other, phrase(view, other), entities));
    }
  }
  return { addressee, medium };
}

/** The words for a hearer without what is said, which the tree may hang on him ("warned the council | against delays"). */
function clipRange(view: ArticleView, { head, range }: Hearer, { content }: Attribution): TokenRange {
  const said = content.find(({ first }) => first > head && first < range.last);
  let last = said?.first ?? range.last;
  while (said && last - 1 > head && view.tokens[last - 1]?.pos === "ADP") last--;
  return { first: range.first, last };
}

/** The object of "told", who is warned not to do something, and whom something is said "to". */
function findHearers(view: ArticleView, { anchor, content, cue }: Attribution): number[] {
  const addresses = cue.addressee === "object";
  const isNoun = view.tokens[anchor]?.pos === "NOUN";
  const objects = addresses ? childrenBy(view.tree, anchor, ...HEARERS) : childrenBy(view.tree, anchor, "iobj");
  const markers = addresses && !isNoun ? view.words.askedMarkers : view.words.hearerMarkers;
  const obliques = childrenBy(view.tree, anchor, isNoun ? "nmod" : "obl").filter(
    (child) => isMarked(view, child, markers) && isSomebody(view, child),
  );
  const warned = addresses ? findWarned(view, anchor) : null;
  const behind = addresses && objects.length === 0 && warned === null ? findHearerBehind(view, anchor) : null;
  return [...objects, ...[warned, behind].filter((head) => head !== null), ...obliques].filter(
    (head) =>
      !view.timeAt.has(head) &&
      !content.some((range) => holds(range, head)) &&
      !view.words.relatives.has(lowerAt(view, head)),
  );
}

/** "warned [the crew] not to sail": the subject of the infinitive. */
function findWarned(view: ArticleView, verb: number): number | null {
  for (const child of childrenBy(view.tree, verb, "ccomp", "xcomp")) {
    const subject = childBy(view.tree, child, "nsubj");
    if (subject !== null && subject > verb && view.tokens[child]?.features.form === "infinitive") return subject;
  }
  return null;
}

function isSomebody(view: ArticleView, head: number): boolean {
  const range = phrase(view, head);
  return canSpeak(view, { head, range, antecedent: null, shared: false });
}

/** Statements, calls and interviews named in the sentence for this cue and no other. */
function findOccasions(
  view: ArticleView,
  { anchor, content, source }: Attribution,
  layer: Int32Array,
  anchors: ReadonlySet<number>,
): number[] {
  const sentence = sentenceOf(view, anchor);
  if (!sentence) return [];
  const found: number[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = view.tokens[at];
    if (!token || !["obl", "nmod"].includes(token.relation) || layer[at] !== layer[anchor]) continue;
    if (!view.words.occasions.has(token.lemma.toLowerCase())) continue;
    if (content.some((range) => holds(range, at)) || (source && holds(source.range, at))) continue;
    if (isMarked(view, at, view.words.occasionMarkers) && belongsTo(view, at, anchor, anchors)) found.push(at);
  }
  return found;
}

/** Whether the deed that an occasion hangs on is not that of another cue, nor told in a clause of its own. */
function belongsTo(view: ArticleView, occasion: number, anchor: number, anchors: ReadonlySet<number>): boolean {
  for (let at = occasion, step = 0; step < MAX_STEPS; step++) {
    at = view.tokens[at]?.head ?? -1;
    if (at === anchor || at < 0) return true;
    if (view.tokens[at]?.pos !== "VERB") continue;
    return !anchors.has(at) && !isRelativeClause(view, anchor);
  }
  return true;
}

function isRelativeClause(view: ArticleView, anchor: number): boolean {
  return view.tokens[anchor]?.relation === "acl";
}

/** The words for an occasion and whose it is, without the time it was held and what was said there. */
function occasionPhrase(view: ArticleView, head: number, { content }: Attribution): TokenRange {
  const { first, last } = phrase(view, head);
  let end = head + 1;
  while (end < last && !endsOccasion(view, end) && !content.some((range) => holds(range, end))) end++;
  while (end > head + 1 && ["ADP", "VERB", "AUX", "PART"].includes(view.tokens[end - 1]?.pos ?? "")) end--;
  return { first, last: end };
}

function endsOccasion(view: ArticleView, at: number): boolean {
  const { pos } = view.tokens[at] ?? {};
  if (view.timeAt.has(at) || pos === "SCONJ") return true;
  if (pos === "PUNCT") return lowerAt(view, at) !== "-";
  return pos === "ADP" && !view.words.occasionLinks.has(lowerAt(view, at));
}

/** A noun phrase without the preposition before it. */
export function phrase(view: ArticleView, head: number): TokenRange {
  const markers = childrenBy(view.tree, head, "case").filter((at) => at < head);
  const first = Math.max(view.tree.leftmost[head] as number, (markers.at(-1) ?? -1) + 1);
  return { first, last: (view.tree.rightmost[head] as number) + 1 };
}

export function holds({ first, last }: TokenRange, index: number): boolean {
  return first <= index && index < last;
}

function isMarked(view: ArticleView, head: number, words: ReadonlySet<string>): boolean {
  return childrenBy(view.tree, head, "case").some((at) => words.has(lowerAt(view, at)));
}
