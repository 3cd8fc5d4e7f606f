import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, lowerAt, sentenceOf, type TokenRange } from "./article-view.ts";
import type { CueEntry } from "./cue-table.ts";
import { isMarked } from "./is-marked.ts";
import { subtree } from "./subtree.ts";
import { withTail } from "./with-tail.ts";

const LOOSE_REACH = 18;
const CLAUSAL = new Set(["advcl", "parataxis", "xcomp", "acl", "obj", "csubj"]);
const TEARING = new Set(["AUX", "VERB", "NOUN", "PROPN", "DET", "ADJ", "PRON"]);
const NOMINAL = new Set(["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "ADP", "CCONJ", "SYM"]);

/** A clause after the verb: "said (that) …", "asked whether …"; by the tree, else by what stands behind the verb. */
export function matchClause(view: ArticleView, verb: number, { cue }: CueEntry): readonly TokenRange[] | null {
  const told = cue.addressee === "object" ? matchLooseClause(view, verb, true) : null;
  if (told) return told;
  for (const child of view.tree.children[verb] ?? []) {
    const relation = view.tokens[child]?.relation ?? "";
    if (child < verb) continue;
    if (cue.addressee === "object" && isMarked(view, child, view.words.infinitiveMarkers)) return null;
    const isBare = relation === "xcomp" && view.tree.leftmost[child] === verb + 1 && !isClause(view, child);
    if (isBare && (cue.frames.includes("infinitive") || cue.frames.includes("gerund"))) return null;
    const isComplement = relation === "ccomp" && (isClause(view, child) || opensWithSubordinator(view, child));
    if (isComplement || (CLAUSAL.has(relation) && hasThat(view, child))) {
      const range = withSubject(view, child, verb);
      const isTorn = range.first > verb + 1 && !hasSubject(view, child);
      return (isTorn ? matchBareClause(view, verb) : null) ?? [withTail(view, toBoundary(view, range))];
    }
  }
  const isWordsOnly = !cue.frames.includes("object");
  return (
    matchLooseClause(view, verb, isWordsOnly) ??
    matchBareClause(view, verb, cue.addressee === "object") ??
    (isWordsOnly && cue.addressee !== "object" ? matchReducedClause(view, verb) : null)
  );
}

/** "says border guards [opened] fire": a past form behind the noun that the tree took for a participle about it. */
function matchReducedClause(view: ArticleView, verb: number): readonly TokenRange[] | null {
  const object = childBy(view.tree, verb, "obj");
  if (object === null || object < verb || view.tree.leftmost[object] !== verb + 1) return null;
  if (/^[,”"’']$/.test(lowerAt(view, verb - 1))) return null;
  const { relation, features } = view.tokens[object + 1] ?? {};
  const isPast = relation === "acl" && features?.form === "participle" && features.tense !== "present";
  return isPast ? [{ first: verb + 1, last: (view.tree.rightmost[object] as number) + 1 }] : null;
}

/** The clause with the noun phrase before it that the tree took for an object of the verb, where it has no subject. */
function withSubject(view: ArticleView, child: number, verb: number): TokenRange {
  const range = subtree(view, child, verb);
  if (childBy(view.tree, child, "nsubj", "nsubj:pass", "expl", "csubj") !== null || range.first === verb + 1)
    return range;
  if (standsBefore(view, childBy(view.tree, verb, "obj"), verb, range.first))
    return { first: verb + 1, last: range.last };
  for (let at = verb + 1; at < range.first; at++) if (!NOMINAL.has(view.tokens[at]?.pos ?? "")) return range;
  return { first: verb + 1, last: range.last };
}

/** "said [the talks, which …,] had failed": whether an object, whatever is said about it, fills the words up to a clause. */
function standsBefore(view: ArticleView, object: number | null, verb: number, clause: number): boolean {
  if (object === null || view.tree.leftmost[object] !== verb + 1) return false;
  for (let at = (view.tree.rightmost[object] as number) + 1; at < clause; at++)
    if (view.tokens[at]?.pos !== "PUNCT") return false;
  return true;
}

function hasSubject(view: ArticleView, index: number): boolean {
  return childBy(view.tree, index, "nsubj", "nsubj:pass", "expl", "csubj") !== null;
}

/** A clause that the tree ends in the middle of a run of words goes on to the next mark or joining word. */
function toBoundary(view: ArticleView, { first, last }: TokenRange): TokenRange {
  const end = sentenceOf(view, first)?.last ?? last;
  if (!TEARING.has(view.tokens[last]?.pos ?? "") || view.timeAt.has(last)) return { first, last };
  let to = last;
  while (to < end && !["PUNCT", "CCONJ", "SCONJ"].includes(view.tokens[to]?.pos ?? "PUNCT")) to++;
  return { first, last: to };
}

/** "says that …" where the tree hung the clause elsewhere: from "that" to the end of its clause, or of the sentence. */
function matchLooseClause(view: ArticleView, verb: number, anyThat: boolean): readonly TokenRange[] | null {
  const sentence = sentenceOf(view, verb);
  if (!sentence) return null;
  for (let at = verb + 1; at < Math.min(sentence.last, verb + LOOSE_REACH); at++) {
    const token = view.tokens[at];
    const opens = anyThat || token?.pos === "SCONJ" || token?.relation === "mark" || isSetOff(view, at);
    if (token && opens && view.words.complementizers.has(lowerAt(view, at))) {
      const isMark = token.relation === "mark" && token.head > at && (view.tree.leftmost[token.head] as number) > verb;
      return [{ first: at, last: isMark ? (view.tree.rightmost[token.head] as number) + 1 : sentence.last }];
    }
    const isAside = token?.pos === "VERB" && token.relation === "acl" && token.features.form !== "finite";
    if ((token?.pos === "VERB" && !isAside) || token?.pos === "PUNCT") return null;
  }
  return null;
}

/** "said that, while …": "that" before a comma and a word that opens another clause can be no object. */
function isSetOff(view: ArticleView, at: number): boolean {
  return lowerAt(view, at + 1) === "," && view.tokens[at + 2]?.pos === "SCONJ";
}

/** "claims such plans threaten …": a noun phrase behind the verb that goes straight on into a finite verb. */
function matchBareClause(view: ArticleView, verb: number, isTold = false): readonly TokenRange[] | null {
  const sentence = sentenceOf(view, verb);
  if (!sentence || view.tokens[verb]?.features.form === "infinitive") return null;
  const hearer = isTold ? childBy(view.tree, verb, "obj", "iobj") : null;
  const behind = hearer === null ? verb : (view.tree.rightmost[hearer] as number) + 1;
  let first = behind > verb && view.words.selfWords.has(lowerAt(view, behind)) ? behind : verb + 1;
  while (first < sentence.last && view.timeAt.has(first)) first++;
  let nominal = false;
  for (let at = first; at < sentence.last; at++) {
    const { pos = "X", features } = view.tokens[at] ?? {};
    if (view.words.relatives.has(lowerAt(view, at)) || view.words.infinitiveMarkers.has(lowerAt(view, at))) return null;
    // A noun that opens the clause is easily taken for a verb ("said demand had grown").
    if (at === first && pos === "VERB" && features?.tense !== "past") {
      nominal = true;
      continue;
    }
    if (pos === "AUX" || (pos === "VERB" && features?.form === "finite")) {
      return nominal && view.tokens[at - 1]?.pos !== "CCONJ" ? [{ first, last: sentence.last }] : null;
    }
    if (nominal && view.words.backgroundMarks.has(lowerAt(view, at))) return null;
    if (nominal && (pos === "ADV" || isModifier(view, at))) continue;
    if (nominal && lowerAt(view, at) === "-") continue;
    if (!NOMINAL.has(pos) || (at === first && (pos === "ADP" || pos === "CCONJ"))) return null;
    nominal ||= ["NOUN", "PROPN", "PRON"].includes(pos);
  }
  return null;
}

/** "growing" in "its growing ties". */
function isModifier(view: ArticleView, at: number): boolean {
  const { pos, features } = view.tokens[at] ?? {};
  if (view.tokens[at - 1]?.pos === "CCONJ") return false;
  return pos === "VERB" && features?.form === "participle" && ["NOUN", "ADJ"].includes(view.tokens[at + 1]?.pos ?? "");
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
