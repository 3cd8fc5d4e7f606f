import { childrenBy } from "../../kit/dependency-tree.ts";
import { makeId } from "../../kit/hash.ts";
import type { PositionAct, PositionReport } from "../../model/position.ts";
import type { Range } from "../../model/span.ts";
import type { Statement, StatementType } from "../../model/statement.ts";
import { codeEvent } from "./code-event.ts";
import type { EventWords } from "./event-words.ts";
import { entityAt, type PositionView, partiesIn, tokensIn } from "./view.ts";

const ACT_OF: Readonly<Record<StatementType, PositionAct>> = {
  demand: "demand",
  promise: "promise",
  threat: "threaten",
  denial: "deny",
  rejection: "reject",
  agreement: "agree",
  assessment: "other",
  announcement: "other",
  other: "other",
};

const FEWEST_TOKENS = 3;
/** How many characters behind its cue a content still follows at once, and how many of its words say more of the act. */
const NEAR = 4;
const REACH = 4;

/** The position that a statement takes: its cue says which act it is, else its type. */
export function findInStatements(view: PositionView, lexicon: EventWords): PositionReport[] {
  return view.reading.statements.flatMap((statement) => {
    const [content] = statement.content;
    const actor = statement.speaker.entity ?? findBodyOf(view, lexicon, statement);
    if (content === undefined || actor === null) return [];
    const coded = codeCue(view, lexicon, statement);
    const act = actOf(ACT_OF[statement.type], coded?.negated ? "refuse" : (coded?.entry.act ?? null));
    if (isFragment(view, content) && !ANSWERS.has(act)) return [];
    if (coded === null && isOpinion(view, statement)) return [];
    // What an unnamed official tells is the word of his state only where it commits it.
    if (act === "other" && statement.speaker.entity === null) return [];
    const target = coded === null ? null : findObject(view, statement);
    const told = statement.addressee.flatMap(({ entity }) => (entity === null || entity === actor ? [] : [entity]));
    return [
      {
        id: makeId("q", content.article, content.start, content.end, actor, act),
        span: statement.span,
        actor,
        act,
        event: coded?.event ?? null,
        target,
        parties: [...namedIn(view, act, content, statement), ...told],
        content,
        condition: statement.condition,
        negated: statement.negated,
        date: statement.said.value,
        statement: statement.id,
        rule: `statement: ${coded ? coded.entry.event : statement.type}`,
      },
    ];
  });
}

/**
 * Whom the words name: first in the condition, since the one who is to fulfil it is meant. What is denied names those it was
 * to be done to, and not whom the denial is for.
 */
function namedIn(view: PositionView, act: PositionAct, content: Range, { condition, speaker }: Statement): string[] {
  if (act === "deny") return [];
  const ranges = condition === null ? [content] : [condition, content];
  return ranges.flatMap((range) => partiesIn(view, ...tokensIn(view, range), speaker.entity ?? ""));
}

/**
 * The act of a statement by its type and by its cue, which says it more exactly. "Rejected charges that …": what is rejected is
 * a charge, which the cue alone does not tell; and "vowed revenge" is no promise.
 */
function actOf(byType: PositionAct, byCue: PositionAct | null): PositionAct {
  const isTold = byType === "deny" || (byType === "threaten" && byCue !== null && KIND_ACTS.has(byCue));
  return isTold ? byType : (byCue ?? byType);
}

const KIND_ACTS: ReadonlySet<PositionAct> = new Set(["promise", "agree", "offer"]);

/** The body for which an unnamed official or spokesman speaks: the one named beside the word. */
function findBodyOf(view: PositionView, { voices }: EventWords, { speaker: { surface } }: Statement): string | null {
  if (surface === null) return null;
  const [first, last] = tokensIn(view, surface);
  const tokens = view.reading.tokens.slice(first, last);
  const head = tokens.find((token) => token.head < first || token.head >= last);
  if (!head || !voices.has(head.lemma.toLowerCase())) return null;
  const bodies = tokens.flatMap(({ index }) => {
    const mention = view.mentionAt.get(index);
    return mention?.entity && BODIES.has(mention.type ?? "other") ? [mention] : [];
  });
  // "A spokesman for the German foreign ministry": the longest of those inside one another.
  const [best] = bodies.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  return best?.entity ?? null;
}

const BODIES: ReadonlySet<string> = new Set(["country", "organisation"]);

/** "Called the mayor a fool", "listed the methods": an assessment that is no clause and has no condition takes no side. */
function isOpinion({ reading, ...view }: PositionView, { type, content, condition }: Statement): boolean {
  if (type !== "assessment" || condition !== null) return false;
  return content.every((range) =>
    reading.tokens
      .slice(...tokensIn({ reading, ...view }, range))
      .every(({ features, pos }) => pos !== "AUX" && features.form !== "finite"),
  );
}

/** "Rejected both demands": an answer is one, however short. */
const ANSWERS: ReadonlySet<PositionAct> = new Set(["reject", "refuse", "agree"]);

/** A word or two say what somebody called something, not where she stands. */
function isFragment(view: PositionView, content: Range): boolean {
  const [first, last] = tokensIn(view, content);
  return last - first < FEWEST_TOKENS;
}

/** The event that begins with a word of the cue; what follows at once says more ("vowed to [retaliate]"). */
function codeCue(view: PositionView, { entries, negations }: EventWords, { cue, content }: Statement) {
  for (const span of cue) {
    const [first, last] = tokensIn(view, span);
    const follows = content.some(({ start }) => start >= span.end && start - span.end < NEAR);
    const end = Math.min(follows ? last + REACH : last, view.words.length);
    const event = first < last ? codeEvent(entries, view.words, first, end, negations) : null;
    if (event?.entry.act && (event.at[0] as number) < last) return event;
  }
  return null;
}

/** The party that a cue verb has for its object: "accused [the owner] of …". */
function findObject(view: PositionView, { cue, speaker }: Statement): string | null {
  for (const span of cue) {
    const [first, last] = tokensIn(view, span);
    for (let token = first; token < last; token++) {
      for (const child of childrenBy(view.tree, token, "obj", "iobj", "obl")) {
        const object = entityAt(view, child);
        if (object !== null && object !== speaker.entity && !isFronted(view, token, child)) return object;
      }
    }
  }
  return null;
}

/** "According to the palace, he agreed": what stands before the verb and hangs on it by a preposition is not aimed at. */
function isFronted({ reading }: PositionView, verb: number, child: number): boolean {
  return child < verb && reading.tokens[child]?.relation === "obl";
}
