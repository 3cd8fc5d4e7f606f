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
    const actor = statement.speaker.entity;
    if (content === undefined || actor === null || isFragment(view, content)) return [];
    const coded = codeCue(view, lexicon, statement);
    const own = ACT_OF[statement.type];
    // "Rejected charges that …": what is rejected is a charge, which the cue alone does not tell.
    const act = own === "deny" ? own : (coded?.entry.act ?? own);
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
        parties: [...partiesIn(view, ...tokensIn(view, content), actor), ...told],
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

/** The event that begins with a word of the cue; what follows at once says more ("vowed to [retaliate]"). */
function codeCue(view: PositionView, { entries, negations }: EventWords, { cue, content }: Statement) {
  for (const span of cue) {
    const [first, last] = tokensIn(view, span);
    const follows = content.some(({ start }) => start >= span.end && start - span.end < NEAR);
    const event = first < last ? codeEvent(entries, view.words, first, follows ? last + REACH : last, negations) : null;
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
        if (object !== null && object !== speaker.entity) return object;
      }
    }
  }
  return null;
}
