import { compareText } from "../../kit/compare-text.ts";
import { countOrigins } from "../../kit/count-origins.ts";
import { makeId } from "../../kit/hash.ts";
import type { EntityId } from "../../model/entity.ts";
import type { LedgerAnswer, LedgerEntry, Leverage } from "../../model/negotiation.ts";
import type { Position } from "../../model/position.ts";
import { sumUp } from "../positions/find-answers.ts";
import { findLeverage } from "./find-leverage.ts";
import { findDeadline, findNext } from "./find-next.ts";
import { findTarget } from "./find-target.ts";
import type { Table } from "./open-table.ts";

/** Sorts after every day. */
const UNDATED = "9999";

/** What is put on the table as an entry of its own: every demand and offer, and what is held out on a condition. */
export function writeLedger(table: Table): LedgerEntry[] {
  const byId = new Map(table.positions.map((position) => [position.id, position]));
  const demands = table.positions.filter(({ act, negated }) => act === "demand" && !negated);
  const hanging = findLeverage(table, demands);
  const attached = new Set([...hanging.values()].flatMap((levers) => levers.map(({ position }) => position)));
  const given = new Set(demands.flatMap(({ answers }) => answers.map(({ position }) => position)));
  return table.positions.flatMap((position): LedgerEntry[] => {
    const act = actOf(position, findTarget(table, position));
    if (act === null || attached.has(position.id) || (act !== "demand" && given.has(position.id))) return [];
    return [makeEntry(table, position, act, byId, hanging.get(position.id) ?? [])];
  });
}

/** Goodwill on a condition is an offer; a promise without one, or without anybody it is made to, is none. */
function actOf({ act, condition, negated }: Position, target: EntityId | null): LedgerEntry["act"] | null {
  if (negated) return null;
  if (act === "demand" || act === "offer") return act;
  if (act === "promise" || act === "agree")
    return condition !== null || (act === "promise" && target !== null) ? "offer" : null;
  return (act === "threaten" || act === "warn") && condition !== null ? "threat" : null;
}

function makeEntry(
  table: Table,
  position: Position,
  act: LedgerEntry["act"],
  byId: ReadonlyMap<string, Position>,
  leverage: readonly Leverage[],
): LedgerEntry {
  const cites = table.citesOf(position);
  const to = findTarget(table, position);
  const answers = position.answers.flatMap(({ position: id, as }): LedgerAnswer[] => {
    const given = byId.get(id);
    if (!given) return [];
    const { actor, condition, first } = given;
    return [
      {
        by: actor,
        as,
        position: id,
        content: table.wordsOf(given),
        condition,
        date: first,
        cites: table.citesOf(given),
      },
    ];
  });
  return {
    id: makeId("g", position.id, act),
    story: table.story,
    position: position.id,
    act,
    from: position.actor,
    side: table.standFor(position.actor),
    to,
    content: table.wordsOf(position),
    condition: position.condition,
    first: position.first,
    last: position.last,
    cites,
    origins: countOrigins(position.support, table.origins),
    answered: sumUp(answers),
    answers: answers.sort((a, b) => compareText(a.date ?? UNDATED, b.date ?? UNDATED)),
    leverage,
    deadline: findDeadline(table, [cites, ...leverage.map((lever) => lever.cites)].flat()),
    next: findNext(table, position.actor, to),
  };
}
