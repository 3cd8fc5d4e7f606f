import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import { makeId } from "../../kit/hash.ts";
import type { PositionReport } from "../../model/position.ts";
import type { Range, Span } from "../../model/span.ts";
import { type CodedEvent, codeEvent } from "./code-event.ts";
import type { EventWords } from "./event-words.ts";
import { entityAt, type PositionView, partiesIn, tokensIn, toSpan } from "./view.ts";

/** How far behind its verb the words of an event may reach. */
const REACH = 14;
/** Relations of an infinitive that says what the verb or noun above it is about. */
const SHARING: ReadonlySet<string> = new Set(["xcomp", "acl", "advcl"]);

/** Positions that a verb itself takes: somebody rejects, demands, accuses, agrees. `told` are ranges that statements cover. */
export function findInClauses(view: PositionView, lexicon: EventWords, told: readonly Range[]): PositionReport[] {
  const covered = listCovered(view, told);
  return view.reading.tokens.flatMap((token) => {
    if (token.pos !== "VERB" || covered.has(token.index)) return [];
    const event = codeVerb(view, lexicon, token.index);
    if (event === null || event.entry.act === null || isSupposed(view, lexicon, token.index)) return [];
    return reportClause(view, lexicon, token.index, event);
  });
}

/** The tokens that stand in one of the ranges as a whole. */
function listCovered(view: PositionView, ranges: readonly Range[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const range of ranges) {
    const [first, next] = tokensIn(view, range);
    for (const token of view.reading.tokens.slice(first, next)) if (token.end <= range.end) covered.add(token.index);
  }
  return covered;
}

/** The event whose words begin with this very verb. */
function codeVerb(view: PositionView, { entries, negations }: EventWords, verb: number): CodedEvent | null {
  const sentence = view.reading.sentences[view.reading.tokens[verb]?.sentence ?? -1];
  const end = Math.min(sentence?.last ?? verb + 1, verb + REACH);
  const event = codeEvent(entries, view.words, verb, end, negations);
  return event !== null && event.at[0] === verb ? event : null;
}

function reportClause(view: PositionView, lexicon: EventWords, verb: number, event: CodedEvent): PositionReport[] {
  const { actor, target } = findParties(view, verb);
  // Nobody threatens or accuses himself: the subject was another.
  if (actor === null || actor === target || event.entry.act === null) return [];
  const [first, last] = extentOf(view, verb);
  if (last - first < 2) return []; // a bare verb says that there is a position, and not which
  const condition = findCondition(view, lexicon, verb);
  const span = toSpan(view, first, last);
  const act = event.negated ? "refuse" : event.entry.act;
  return [
    {
      id: makeId("q", span.article, span.start, span.end, actor, act),
      span,
      actor,
      act,
      event: event.event,
      target,
      parties: partiesIn(view, first, last + 1, actor),
      content: span,
      condition,
      negated: event.negated,
      date: view.dateAt.get(verb) ?? null,
      statement: null,
      rule: `clause: ${event.entry.event}`,
    },
  ];
}

/** Subject and object of the verb; the other way round in the passive; the governor's subject where it has none. */
function findParties(view: PositionView, verb: number): { actor: string | null; target: string | null } {
  const { tree } = view;
  const passive = childBy(tree, verb, "nsubj:pass");
  if (passive !== null) {
    const agent = childrenBy(tree, verb, "obl").find((child) =>
      childrenBy(tree, child, "case").some((word) => view.words[word]?.lemma === "by"),
    );
    return { actor: entityAt(view, agent ?? null), target: entityAt(view, passive) };
  }
  const objects = childrenBy(tree, verb, "obj", "iobj", "obl").map((child) => entityAt(view, child));
  return { actor: entityAt(view, findSubject(view, verb)), target: objects.find((entity) => entity !== null) ?? null };
}

function findSubject(view: PositionView, verb: number): number | null {
  const clause = clauseWithSubject(view, verb);
  return clause === null ? null : childBy(view.tree, clause, "nsubj", "nsubj:pass");
}

/** The verb, or the one above it whose subject it shares. */
function clauseWithSubject({ tree, reading }: Pick<PositionView, "tree" | "reading">, verb: number): number | null {
  for (let at = verb, steps = 0; at >= 0 && steps < 4; steps++) {
    if (childBy(tree, at, "nsubj", "nsubj:pass") !== null) return at;
    const token = reading.tokens[at];
    if (!token || !["conj", "xcomp", "advcl"].includes(token.relation)) return null;
    at = token.head;
  }
  return null;
}

/** How far behind a verb, in tokens, a clause beside it is looked for. */
const LONGEST = 120;

/** From the verb to the end of what depends on it, without the clauses that stand beside it or close it ("…, as storms rise"). */
function extentOf({ tree, reading }: PositionView, verb: number): [number, number] {
  const inner = (tree.children[verb] ?? []).filter(
    (child) => !["conj", "parataxis", "punct", "cc"].includes(reading.tokens[child]?.relation ?? ""),
  );
  const last = inner.reduce((end, child) => Math.max(end, tree.rightmost[child] ?? end), verb);
  for (let at = verb + 1; at <= Math.min(last, verb + LONGEST); at++) {
    const isBeside = reading.tokens[at]?.relation === "advcl" && childBy(tree, at, "nsubj", "nsubj:pass") !== null;
    const first = tree.leftmost[at] ?? at;
    if (isBeside && tree.rightmost[at] === last && first > verb) return [verb, first - 1];
  }
  return [verb, last];
}

function findCondition(view: PositionView, { conditions }: EventWords, verb: number): Span | null {
  const clause = childrenBy(view.tree, verb, "advcl").find((child) => isConditional(view, conditions, child));
  return clause === undefined
    ? null
    : toSpan(view, view.tree.leftmost[clause] ?? clause, view.tree.rightmost[clause] ?? clause);
}

/** Whether the clause is a condition or an aim without a subject, or its verb stands under "should" or "might". */
function isSupposed(view: PositionView, { conditions, supposing, naming }: EventWords, verb: number): boolean {
  const token = view.reading.tokens[verb];
  if (token?.features.form === "infinitive" && SHARING.has(token.relation)) return true;
  if (isMerelyNamed(view, naming, verb)) return true;
  const isThinkable = childrenBy(view.tree, verb, "aux").some((child) => supposing.has(view.words[child]?.lemma ?? ""));
  return isThinkable || (token?.relation === "advcl" && isConditional(view, conditions, verb));
}

/** "It hangs on the rebels giving up their arms": a gerund with a subject of its own, behind a preposition that only names. */
function isMerelyNamed(view: PositionView, naming: ReadonlySet<string>, verb: number): boolean {
  const clause = clauseWithSubject(view, verb);
  const { form, tense } = view.reading.tokens[clause ?? verb]?.features ?? {};
  const isGerund = form === "gerund" || (form === "participle" && tense === "present");
  return (
    clause !== null &&
    isGerund &&
    childBy(view.tree, clause, "aux") === null &&
    childrenBy(view.tree, clause, "mark").some((mark) => naming.has(view.words[mark]?.form ?? ""))
  );
}

function isConditional(view: PositionView, conditions: ReadonlySet<string>, clause: number): boolean {
  return childrenBy(view.tree, clause, "mark").some((mark) => conditions.has(view.words[mark]?.lemma ?? ""));
}
