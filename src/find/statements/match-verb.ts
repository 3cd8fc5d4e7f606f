import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import type { CueFrame } from "../../model/cue-words.ts";
import { type ArticleView, lowerAt, sentenceOf, type TokenRange } from "./article-view.ts";
import type { CueEntry } from "./cue-table.ts";
import { findCharge, isPassive } from "./find-source.ts";
import { isMarked } from "./is-marked.ts";
import { matchClause } from "./match-clause.ts";
import { matchInfinitive } from "./match-infinitive.ts";
import { findBehindHearer, matchOblique } from "./match-oblique.ts";
import { subtree } from "./subtree.ts";

/** The words a verb reports, as the tree gives them. */
export interface Complement {
  readonly frame: CueFrame;
  readonly content: readonly TokenRange[];
}

type Matcher = (view: ArticleView, verb: number, entry: CueEntry) => readonly TokenRange[] | null;

/** The frames in the order they are tried: the surer the sign, the earlier. */
const MATCHERS: readonly (readonly [CueFrame, Matcher])[] = [
  ["clause", matchClause],
  ["predicate", matchPredicate],
  ["infinitive", matchInfinitive],
  ["gerund", matchGerund],
  ["object", matchObject],
];

/** Finds what a verb takes as content in the frames of its entry; null where it takes nothing that fits. */
export function matchVerb(view: ArticleView, verb: number, entry: CueEntry): Complement | null {
  const { rest, cue } = entry;
  const preposition = rest.at(-1);
  if (preposition !== undefined) {
    const content = matchOblique(view, verb, preposition, cue.addressee === "object");
    if (content) return { frame: "object", content };
    if (!isParticle(view, verb, preposition)) return null;
  }
  for (const [frame, match] of MATCHERS) {
    if (!cue.frames.includes(frame)) continue;
    const content = match(view, verb, entry);
    if (content) return { frame, content };
  }
  return null;
}

/** Whether the words that an entry asks for stand with the verb: right behind it, or as a preposition of its own. */
export function standsWith(view: ArticleView, verb: number, rest: readonly string[]): boolean {
  if (rest.every((word, offset) => lowerAt(view, verb + 1 + offset) === word)) return true;
  const [word] = rest;
  if (rest.length === 1 && findBehindHearer(view, verb, word as string) !== null) return true;
  return (
    rest.length === 1 &&
    childrenBy(view.tree, verb, "obl", "compound").some((child) => {
      if (child < verb) return false;
      return lowerAt(view, child) === word || isMarked(view, child, new Set([word as string]));
    })
  );
}

/** "point out": the second word belongs to the verb and opens nothing of its own. */
function isParticle(view: ArticleView, verb: number, word: string): boolean {
  const { relation = "", head = -1 } = view.tokens[verb + 1] ?? {};
  return lowerAt(view, verb + 1) !== word || (head === verb && relation !== "mark" && relation !== "case");
}

/** "called it a gift", "described the pier as a ruin": thing and name together. */
function matchPredicate(view: ArticleView, verb: number): readonly TokenRange[] | null {
  const object = childBy(view.tree, verb, "obj");
  if (object === null || object < verb) return null;
  for (const child of view.tree.children[verb] ?? []) {
    if (child <= object) continue;
    const relation = view.tokens[child]?.relation;
    const named =
      relation === "xcomp" ||
      (relation === "obj" && view.tree.leftmost[child] === (view.tree.rightmost[object] as number) + 1) ||
      (["obl", "advcl"].includes(relation ?? "") && isMarked(view, child, view.words.predicateMarkers));
    if (named)
      return [{ first: view.tree.leftmost[object] as number, last: (view.tree.rightmost[child] as number) + 1 }];
  }
  const beside = childBy(view.tree, object, "conj");
  const isBare = beside !== null && childBy(view.tree, beside, "cc") === null;
  if (isBare && view.tokens[(view.tree.leftmost[beside] as number) - 1]?.pos === "NOUN")
    return [subtree(view, object, verb)];
  const name = childBy(view.tree, object, "appos");
  if (name !== null && view.quotationOf[name] !== -1 && view.quotationOf[object] === -1)
    return [subtree(view, object, verb)];
  const marked = childrenBy(view.tree, object, "nmod", "acl").find((child) =>
    isMarked(view, child, view.words.predicateMarkers),
  );
  return marked === undefined ? null : [subtree(view, object, verb)];
}

/** "denied hiding the losses". */
function matchGerund(view: ArticleView, verb: number, { rest }: CueEntry): readonly TokenRange[] | null {
  for (const child of childrenBy(view.tree, verb, "xcomp", "ccomp", "advcl", "obj")) {
    if (
      child > verb &&
      view.tokens[child]?.text.endsWith("ing") &&
      view.tree.leftmost[child] === verb + 1 + rest.length
    ) {
      return [subtree(view, child, verb)];
    }
  }
  return null;
}

/** "disputes the allegations", "accused the owner of hiding them"; in the passive what was its subject. */
function matchObject(view: ArticleView, verb: number, { cue }: CueEntry): readonly TokenRange[] | null {
  if (isPassive(view, verb)) {
    const subject = childBy(view.tree, verb, "nsubj:pass");
    const isNamed = subject !== null && !view.words.relatives.has(lowerAt(view, subject));
    const charge = findCharge(view, verb);
    return isNamed ? [subtree(view, subject, verb), ...(charge ? [charge] : [])] : null;
  }
  if (cue.addressee === "object" && childrenBy(view.tree, verb, "obj").length === 1 && isPerson(view, verb))
    return null;
  const object = childrenBy(view.tree, verb, "obj").at(-1) ?? findBareOblique(view, verb);
  if (object === null) return null;
  if (view.words.freeRelatives.has(lowerAt(view, object)) && object > verb) return matchFreeRelative(view, object);
  if (object < verb) return [subtree(view, object, verb)];
  let last = (view.tree.rightmost[object] as number) + 1;
  for (const child of childrenBy(view.tree, verb, "obl", "advcl", "xcomp")) {
    if (view.tree.leftmost[child] === last && isMarked(view, child, view.words.infinitiveMarkers)) {
      last = (view.tree.rightmost[child] as number) + 1;
      continue;
    }
    const marker = childBy(view.tree, child, "case", "mark");
    const markers = isAmount(view, object) ? view.words.amountMarkers : view.words.tailMarkers;
    if (view.tree.leftmost[child] === last && marker !== null && markers.has(lowerAt(view, marker))) {
      last = (view.tree.rightmost[child] as number) + 1;
    }
  }
  return [{ first: view.tree.leftmost[object] as number, last }];
}

/** "promised [3 million crowns] in aid", "offered [200 tonnes] of grain". */
function isAmount(view: ArticleView, object: number): boolean {
  const { pos } = view.tokens[object] ?? {};
  return pos === "NUM" || pos === "SYM" || childBy(view.tree, object, "nummod") !== null;
}

/** "welcomed what the mayor said": from "what" to the next mark. */
function matchFreeRelative(view: ArticleView, first: number): TokenRange[] | null {
  const end = sentenceOf(view, first)?.last ?? first;
  let last = first + 1;
  while (last < end && view.tokens[last]?.pos !== "PUNCT") last++;
  return last > first + 1 ? [{ first, last }] : null;
}

/** A noun phrase right behind the verb that the tree took for an adverbial, though no preposition marks it. */
function findBareOblique(view: ArticleView, verb: number): number | null {
  const bare = childrenBy(view.tree, verb, "obl").find(
    (child) =>
      view.tree.leftmost[child] === verb + 1 && childBy(view.tree, child, "case") === null && !view.timeAt.has(child),
  );
  return bare ?? null;
}

function isPerson(view: ArticleView, verb: number): boolean {
  const object = childBy(view.tree, verb, "obj") as number;
  const mention = view.mentionAt.get(object);
  return view.tokens[object]?.pos === "PROPN" || mention?.type === "person" || mention?.form === "pronoun";
}
