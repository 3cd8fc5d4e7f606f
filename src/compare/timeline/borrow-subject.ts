import { childBy, type DependencyTree } from "../../kit/dependency-tree.ts";
import { trimMarks } from "../../kit/trim-marks.ts";
import type { Token } from "../../model/sentence.ts";
import type { Range } from "../../model/span.ts";

/** Relations in which a subject stands. */
export const SUBJECTS = ["nsubj", "nsubj:pass", "csubj", "expl"] as const;
/** How many governors up it is looked for. */
const CLIMB = 3;
/** What is borrowed may take this much of a line. */
const LONGEST = 80;

/**
 * The words before a verb that it shares with the verb it is joined to: the subject, with the auxiliaries where the form
 * of the verb needs them ("the ferry will … sail"), and all up to a verb it completes ("she hopes … to win"). Null where
 * there are none, or many.
 */
export function borrowSubject(tree: DependencyTree, head: Token, first: number): Range | null {
  const { tokens, leftmost, rightmost } = tree;
  let verb = head;
  let completed: number | null = null;
  for (let step = 0; step < CLIMB && sharesSubject(tree, verb); step++) {
    const governor = tokens[verb.head];
    if (!governor) return null;
    if (verb.relation === "xcomp") completed = governor.index;
    verb = governor;
    const subject = childBy(tree, verb.index, ...SUBJECTS);
    if (subject === null) continue;
    const needsAuxiliaries = head.features.form !== "finite" && head.relation === "conj";
    const to = completed ?? (needsAuxiliaries ? verb.index - 1 : (rightmost[subject] as number));
    const from = leftmost[subject] as number;
    if (to >= first || to < from || isPronounOfClause(tree, verb, subject)) return null;
    const range = trimMarks(tokens, from, to);
    return range.end - range.start > LONGEST ? null : range;
  }
  return null;
}

/** A second verb, one that completes another, or a participle; a clause with a conjunction has its own subject. */
function sharesSubject(tree: DependencyTree, { index, relation }: Token): boolean {
  if (relation === "advcl") return childBy(tree, index, "mark") === null;
  return relation === "conj" || relation === "xcomp";
}

/** "which", "who": what they stand for is before the clause. */
function isPronounOfClause({ tokens }: DependencyTree, { relation }: Token, subject: number): boolean {
  return relation === "acl" && tokens[subject]?.pos === "PRON";
}
