import { childrenBy } from "../../kit/dependency-tree.ts";
import type { Party } from "../../model/statement.ts";
import { type ArticleView, lowerAt, sentenceOf, type TokenRange } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";
import { findHearerBehind, nameHearers } from "./name-hearers.ts";
import { type Entities, resolveParty } from "./resolve-party.ts";

/** To whom the words were said, and through what. */
export interface Parties {
  readonly addressee: readonly Party[];
  readonly medium: readonly Party[];
}

const HEARERS = ["obj", "iobj"];

/** Finds addressee and medium among what hangs on the cue and among the occasions that its sentence names. */
export function findParties(view: ArticleView, attribution: Attribution, entities: Entities): Parties {
  const addresses = attribution.cue.addressee === "object";
  const addressee: Party[] = [];
  const medium: Party[] = [];
  const resolve = (head: number) => resolveParty(view, head, phrase(view, head), entities);
  for (const hearer of nameHearers(view, findHearers(view, attribution, addresses))) {
    (hearer.isOutlet ? medium : addressee).push(resolveParty(view, hearer.head, hearer.range, entities));
  }
  for (const head of findOccasions(view, attribution)) {
    medium.push({ ...resolve(head), entity: null });
    if (!view.words.talks.has(view.tokens[head]?.lemma ?? "")) continue;
    for (const other of childrenBy(view.tree, head, "nmod")) {
      if (childrenBy(view.tree, other, "case").some((at) => view.words.companionMarkers.has(lowerAt(view, at))))
        addressee.push(resolve(other));
    }
  }
  return { addressee, medium };
}

/** The object of "told", and whom something is said "to". */
function findHearers(view: ArticleView, { anchor, content }: Attribution, addresses: boolean): number[] {
  const objects = addresses ? childrenBy(view.tree, anchor, ...HEARERS) : childrenBy(view.tree, anchor, "iobj");
  const obliques = childrenBy(view.tree, anchor, "obl").filter((child) =>
    childrenBy(view.tree, child, "case").some((at) =>
      (addresses ? view.words.askedMarkers : view.words.hearerMarkers).has(lowerAt(view, at)),
    ),
  );
  const behind = addresses && objects.length === 0 ? findHearerBehind(view, anchor) : null;
  return [...objects, ...(behind === null ? [] : [behind]), ...obliques].filter(
    (head) => !view.timeAt.has(head) && !content.some((range) => holds(range, head)),
  );
}

/** Statements, calls and interviews named in the sentence outside what was said. */
function findOccasions(view: ArticleView, { anchor, content, source }: Attribution): number[] {
  const sentence = sentenceOf(view, anchor);
  if (!sentence) return [];
  const found: number[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = view.tokens[at];
    if (!token || !["obl", "nmod"].includes(token.relation)) continue;
    if (!view.words.occasions.has(token.lemma)) continue;
    if (content.some((range) => holds(range, at)) || (source && holds(source.range, at))) continue;
    if (childrenBy(view.tree, at, "case").some((marker) => view.words.occasionMarkers.has(lowerAt(view, marker))))
      found.push(at);
  }
  return found;
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
