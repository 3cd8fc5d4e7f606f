import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import type { CueFrame } from "../../model/cue-words.ts";
import { type ArticleView, lowerAt, sentenceOf, type TokenRange } from "./article-view.ts";
import type { CueEntry } from "./cue-table.ts";
import { isPassive } from "./find-source.ts";

/** The words a verb reports, as the tree gives them. */
export interface Complement {
  readonly frame: CueFrame;
  readonly content: readonly TokenRange[];
}

type Matcher = (view: ArticleView, verb: number, entry: CueEntry) => readonly TokenRange[] | null;

const LOOSE_REACH = 8;

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
  return (
    rest.length === 1 &&
    childrenBy(view.tree, verb, "obl", "compound").some((child) => {
      if (child < verb) return false;
      return lowerAt(view, child) === word || isMarked(view, child, new Set([word as string]));
    })
  );
}

/** A clause after the verb: "said (that) …", "asked whether …". */
function matchClause(view: ArticleView, verb: number): readonly TokenRange[] | null {
  const { tokens } = view;
  for (const child of view.tree.children[verb] ?? []) {
    if (child < verb) continue;
    const token = tokens[child];
    if (!token) continue;
    if (token.relation === "ccomp" && (isClause(view, child) || opensWithSubordinator(view, child))) {
      return [subtree(view, child, verb)];
    }
    if (["advcl", "parataxis", "xcomp", "acl", "obj"].includes(token.relation) && hasThat(view, child)) {
      return [subtree(view, child, verb)];
    }
  }
  return matchLooseClause(view, verb);
}

/** "says that …" where the tree lost the clause: from "that" to the end of the sentence. */
function matchLooseClause(view: ArticleView, verb: number): readonly TokenRange[] | null {
  const sentence = sentenceOf(view, verb);
  if (!sentence) return null;
  for (let at = verb + 1; at < Math.min(sentence.last, verb + LOOSE_REACH); at++) {
    const token = view.tokens[at];
    if (token?.pos === "SCONJ" && view.words.complementizers.has(lowerAt(view, at))) {
      return token.head === verb || token.relation !== "mark" ? [{ first: at, last: sentence.last }] : null;
    }
    if (token?.pos === "VERB" || token?.pos === "PUNCT") return null;
  }
  return null;
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
      (["obl", "advcl"].includes(relation ?? "") && isMarked(view, child, view.words.predicateMarkers));
    if (named)
      return [{ first: view.tree.leftmost[object] as number, last: (view.tree.rightmost[child] as number) + 1 }];
  }
  const marked = childrenBy(view.tree, object, "nmod", "acl").find((child) =>
    isMarked(view, child, view.words.predicateMarkers),
  );
  return marked === undefined ? null : [subtree(view, object, verb)];
}

/** "promised to rebuild": the infinitive with its "to". */
function matchInfinitive(view: ArticleView, verb: number): readonly TokenRange[] | null {
  for (const child of childrenBy(view.tree, verb, "xcomp", "ccomp", "advcl", "obj")) {
    if (child < verb || !isMarked(view, child, view.words.infinitiveMarkers)) continue;
    const marker = childrenBy(view.tree, child, "mark").find((mark) =>
      view.words.infinitiveMarkers.has(lowerAt(view, mark)),
    ) as number;
    if (view.tokens[child]?.relation === "advcl" && marker !== verb + 1) continue;
    const range = subtree(view, child, verb);
    return [{ first: Math.max(range.first, negationBefore(view, marker)), last: range.last }];
  }
  return null;
}

/** "denied hiding the losses". */
function matchGerund(view: ArticleView, verb: number): readonly TokenRange[] | null {
  for (const child of childrenBy(view.tree, verb, "xcomp", "ccomp", "advcl", "obj")) {
    if (child > verb && view.tokens[child]?.text.endsWith("ing") && view.tree.leftmost[child] === verb + 1) {
      return [subtree(view, child, verb)];
    }
  }
  return null;
}

/** "disputes the allegations", "accused the owner of hiding them"; in the passive what was its subject. */
function matchObject(view: ArticleView, verb: number, { cue }: CueEntry): readonly TokenRange[] | null {
  if (isPassive(view, verb)) {
    const subject = childBy(view.tree, verb, "nsubj:pass");
    return subject === null ? null : [subtree(view, subject, verb)];
  }
  if (cue.addressee === "object" && childrenBy(view.tree, verb, "obj").length === 1 && isPerson(view, verb))
    return null;
  const object = childBy(view.tree, verb, "obj");
  if (object === null) return null;
  if (object < verb) return [subtree(view, object, verb)];
  let last = (view.tree.rightmost[object] as number) + 1;
  for (const child of childrenBy(view.tree, verb, "obl", "advcl", "xcomp")) {
    if (view.tree.leftmost[child] === last && isMarked(view, child, view.words.infinitiveMarkers)) {
      last = (view.tree.rightmost[child] as number) + 1;
      continue;
    }
    const marker = childBy(view.tree, child, "case", "mark");
    if (view.tree.leftmost[child] === last && marker !== null && view.words.tailMarkers.has(lowerAt(view, marker))) {
      last = (view.tree.rightmost[child] as number) + 1;
    }
  }
  return [{ first: view.tree.leftmost[object] as number, last }];
}

/** "called for a new vote", "warned of heavy seas", "called on the mayor to resign". */
function matchOblique(view: ArticleView, verb: number, preposition: string, asks: boolean): TokenRange[] | null {
  for (const child of childrenBy(view.tree, verb, "obl", "advcl", "xcomp", "ccomp", "obj")) {
    const marker = childrenBy(view.tree, child, "case", "mark").find((mark) => lowerAt(view, mark) === preposition);
    if (marker === undefined || marker < verb) continue;
    const infinitive = asks && !view.words.purposeMarkers.has(preposition) ? matchInfinitive(view, verb) : null;
    return infinitive ? [...infinitive] : [{ first: marker + 1, last: (view.tree.rightmost[child] as number) + 1 }];
  }
  return null;
}

function isPerson(view: ArticleView, verb: number): boolean {
  const object = childBy(view.tree, verb, "obj") as number;
  const mention = view.mentionAt.get(object);
  return view.tokens[object]?.pos === "PROPN" || mention?.type === "person" || mention?.form === "pronoun";
}

/** The subtree of a complement, cut so that it does not run over its verb. */
function subtree(view: ArticleView, index: number, verb: number): TokenRange {
  const first = view.tree.leftmost[index] as number;
  const last = (view.tree.rightmost[index] as number) + 1;
  if (index > verb) return { first: Math.max(first, verb + 1), last };
  return { first, last: Math.min(last, verb) };
}

function isClause(view: ArticleView, index: number): boolean {
  if (childBy(view.tree, index, "nsubj", "nsubj:pass", "expl", "cop", "csubj") !== null) return true;
  return view.tokens[index]?.features.form === "finite" || childBy(view.tree, index, "aux") !== null;
}

function opensWithSubordinator(view: ArticleView, index: number): boolean {
  return view.words.subordinators.has(lowerAt(view, view.tree.leftmost[index] as number));
}

function hasThat(view: ArticleView, index: number): boolean {
  return childrenBy(view.tree, index, "mark").some((mark) => view.words.complementizers.has(lowerAt(view, mark)));
}

function isMarked(view: ArticleView, index: number, words: ReadonlySet<string>): boolean {
  return childrenBy(view.tree, index, "case", "mark").some((marker) => words.has(lowerAt(view, marker)));
}

function negationBefore(view: ArticleView, marker: number): number {
  return view.words.negations.has(lowerAt(view, marker - 1)) ? marker - 1 : marker;
}
