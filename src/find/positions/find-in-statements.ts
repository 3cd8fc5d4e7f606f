import { childrenBy } from "../../kit/dependency-tree.ts";
import { makeId } from "../../kit/hash.ts";
import type { PositionAct, PositionReport } from "../../model/position.ts";
import type { Range } from "../../model/span.ts";
import type { Statement, StatementType } from "../../model/statement.ts";
import { codeEvent } from "./code-event.ts";
import type { EventWords } from "./find-in-clauses.ts";
import { entityAt, type PositionView, tokensIn } from "./view.ts";

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

/** The position that a statement takes: its cue says which act it is, else its type. */
export function findInStatements(view: PositionView, lexicon: EventWords): PositionReport[] {
  return view.reading.statements.flatMap((statement) => {
    const [content] = statement.content;
    const actor = statement.speaker.entity;
    if (content === undefined || actor === null || isFragment(view, content)) return [];
    const coded = codeCue(view, lexicon, statement);
    const act = coded?.entry.act ?? ACT_OF[statement.type];
    const target = findTarget(view, statement, act);
    return [
      {
        id: makeId("q", content.article, content.start, content.end, actor, act),
        span: statement.span,
        actor,
        act,
        event: coded?.event ?? null,
        target: target === actor ? null : target,
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

/** A word or two say what somebody called something, not where she stands. */
function isFragment(view: PositionView, content: Range): boolean {
  const [first, last] = tokensIn(view, content);
  return last - first < FEWEST_TOKENS;
}

function codeCue(view: PositionView, { entries, negations }: EventWords, { cue }: Statement) {
  for (const span of cue) {
    const [first, last] = tokensIn(view, span);
    const event = first < last ? codeEvent(entries, view.words, first, last, negations) : null;
    if (event?.entry.act) return event;
  }
  return null;
}

/** Who is addressed; else whom the cue verb has for its object; else, in a demand, who is to act. */
function findTarget(view: PositionView, statement: Statement, act: PositionAct): string | null {
  const addressed = statement.addressee.find(({ entity }) => entity !== null)?.entity ?? null;
  if (addressed !== null) return addressed;
  for (const span of statement.cue) {
    const [first, last] = tokensIn(view, span);
    for (let token = first; token < last; token++) {
      const object = childrenBy(view.tree, token, "obj", "iobj", "obl")
        .map((child) => entityAt(view, child))
        .find((entity) => entity !== null && entity !== statement.speaker.entity);
      if (object !== undefined && object !== null) return object;
    }
  }
  return act === "demand" || act === "accuse" ? findFirstOther(view, statement) : null;
}

/** The first party that the content speaks of, other than the speaker. */
function findFirstOther(view: PositionView, statement: Statement): string | null {
  const [content] = statement.content;
  if (content === undefined) return null;
  const [first, last] = tokensIn(view, content);
  for (let token = first; token < last; token++) {
    const mention = view.mentionAt.get(token);
    const isParty =
      mention !== undefined && mention.type !== "place" && mention.type !== "event" && mention.type !== "product";
    if (isParty && mention.entity !== null && mention.entity !== statement.speaker.entity) return mention.entity;
  }
  return null;
}
