import { cutAtEdge } from "../../kit/cut-at-edge.ts";
import { childBy, type DependencyTree } from "../../kit/dependency-tree.ts";
import { trimMarks } from "../../kit/trim-marks.ts";
import type { Sentence, Token } from "../../model/sentence.ts";
import type { Range } from "../../model/span.ts";
import { borrowSubject, SUBJECTS } from "./borrow-subject.ts";
import { type Counted, countedFrom } from "./counted-from.ts";
import { lastNeeded, skipJoints, tellExtent } from "./tell-extent.ts";
import { FIT, LONGEST, type Telling } from "./telling.ts";

/** How many governors up the clause is looked for that a verb without a subject completes. */
const CLIMB = 4;
/** A clause of a subject and a verb alone says less by this much. */
const POOR = 0.5;
/** And one that opens its sentence is the surer. */
const SURE = 0.5;
const COMPLETES: ReadonlySet<string> = new Set([
  "obj",
  "iobj",
  "obl",
  "ccomp",
  "xcomp",
  "advcl",
  "parataxis",
  "advmod",
]);

/** What stands over a time: the verb or noun of its clause, and the noun that the time is a word of, if it is one. */
export interface Found {
  readonly head: Token;
  readonly dated: Token | null;
}

/**
 * What happens at a time, as it can stand alone: the clause from its first word, without the conjunction before it, to
 * its end or the last constituent that fits. Where its subject stands with another verb, that comes first; where it
 * tells of a noun ("the flood that came on Friday") or dates but a noun ("overnight talks"), the noun; where it lacks
 * either, the sentence. Null where nothing of this fits a line.
 */
export function tellClause(tree: DependencyTree, sentence: Sentence, found: Found, at: Range): Telling | null {
  const counted = countedFrom(tree, sentence, at);
  if (counted !== null) return tellCounted(tree, counted);
  if (found.dated !== null) return tellNoun(tree, found.dated, at);
  const head = completedBy(tree, found.head, at);
  if (Math.max(head.end, at.end) - Math.min(head.start, at.start) > LONGEST) return null;
  const clause = preferOpening(tellHead(tree, head, at), sentence);
  if (clause !== null && clause.fit > FIT.sentence) return clause;
  const first = tree.tokens[sentence.first]?.relation === "cc" ? sentence.first + 1 : sentence.first;
  const whole = tellExtent(tree, first, sentence.last - 1, head, at);
  return whole === null ? clause : { ...whole, fit: FIT.sentence };
}

/** What begins its sentence is seldom misread. */
function preferOpening(telling: Telling | null, { start }: Sentence): Telling | null {
  return telling?.pieces[0]?.start === start ? { ...telling, fit: telling.fit + SURE } : telling;
}

/** The verb whose clause tells the whole: one without a subject of its own may only complete another. */
function completedBy(tree: DependencyTree, found: Token, at: Range): Token {
  const { tokens } = tree;
  let head = found;
  for (let step = 0; step < CLIMB; step++) {
    const governor = tokens[head.head];
    const completes = head.relation === "xcomp" || head.relation === "ccomp";
    const isBare = completes && childBy(tree, head.index, ...SUBJECTS) === null;
    if (!governor || !(isBare || standsOutside(tree, head, at))) return head;
    head = governor;
  }
  return head;
}

/** Whether the time stands before the conjunction of the clause: "said on Friday that …" dates what was said, not what is. */
function standsOutside({ tokens }: DependencyTree, head: Token, at: Range): boolean {
  for (let index = head.index - 1; index >= 0; index--) {
    const token = tokens[index] as Token;
    if (token.end <= at.start || head.start - token.start > LONGEST) return false;
    if (token.relation === "mark" && token.pos === "SCONJ" && token.start >= at.end)
      return tokens[index - 1]?.end === at.end;
  }
  return false;
}

/** What a time counts from, without the time. */
function tellCounted(tree: DependencyTree, { first, last, head }: Counted): Telling | null {
  const { tokens } = tree;
  const end = cutAtEdge(tokens, { first, last, needed: lastNeeded(tree, head, head, last) }, LONGEST);
  if (end === null) return null;
  return {
    pieces: [trimMarks(tokens, first, end)],
    isCut: end < last,
    fit: head.pos === "VERB" ? FIT.named : FIT.noun,
  };
}

function tellNoun(tree: DependencyTree, noun: Token, at: Range): Telling | null {
  const told = tellExtent(tree, skipJoints(tree, noun), tree.rightmost[noun.index] as number, noun, at);
  return told && { ...told, fit: FIT.noun };
}

function tellHead(tree: DependencyTree, head: Token, at: Range): Telling | null {
  const { tokens, leftmost, rightmost } = tree;
  const last = rightmost[head.index] as number;
  const noun = head.relation === "acl" ? tokens[head.head] : undefined;
  if (noun !== undefined && noun.index < head.index) {
    const told = tellExtent(tree, skipJoints(tree, noun), last, head, at);
    return told && { ...told, fit: FIT.noun };
  }
  const subject = childBy(tree, head.index, ...SUBJECTS);
  const begin = skipJoints(tree, head);
  const later = Math.min(head.index, subject === null ? head.index : (leftmost[subject] as number));
  // What stands before the subject of a clause within another seldom belongs to it, unless it is the time.
  const isWithin = head.head >= 0 && subject !== null;
  const told = [isWithin ? later : begin, begin, later]
    .map((first) => tellExtent(tree, first, last, head, at))
    .find((extent) => extent !== null);
  if (told === undefined) return null;
  if (subject !== null) {
    const fit = tokens[subject]?.pos === "PRON" ? FIT.pronoun : FIT.named;
    return { ...told, fit: isFull(tree, head, at) ? fit : fit - POOR };
  }
  const borrowed = borrowSubject(tree, head, begin);
  if (borrowed === null) return { ...told, fit: FIT.bare };
  return { ...told, pieces: joinAdjacent([borrowed, ...told.pieces]), fit: FIT.borrowed };
}

/** Whether the verb has something to say besides its subject and the time. */
function isFull({ tokens, children }: DependencyTree, head: Token, at: Range): boolean {
  if (head.pos !== "VERB") return true;
  return (children[head.index] ?? []).some((child) => {
    const { relation, start } = tokens[child] as Token;
    return COMPLETES.has(relation) && (start < at.start || start >= at.end);
  });
}

function joinAdjacent(pieces: readonly Range[]): readonly Range[] {
  const [first, second] = pieces;
  if (!first || !second || second.start - first.end > 1) return pieces;
  return [{ start: first.start, end: second.end }];
}
