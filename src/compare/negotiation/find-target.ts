import { memoizeByObject } from "../../kit/memoize.ts";
import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import type { EntityId, Mention } from "../../model/entity.ts";
import type { Position } from "../../model/position.ts";
import type { Span } from "../../model/span.ts";
import { sideOf } from "../positions/profile-positions.ts";
import type { Table } from "./open-table.ts";

/**
 * The side a position is aimed at. Of a demand it is the one who is to act ("that Veltland withdraw its boats"), of an offer or
 * threat the one on whose doing it hangs ("if Veltland withdraws"); else the one the position names, unless its words have
 * that one for the doer. Nobody demands of his own side, or threatens it.
 */
export function findTarget(table: Table, position: Position): EntityId | null {
  const own = table.standFor(position.actor);
  const doer = findSubject(table, position.support);
  const conditioned = findSubject(table, table.conditionsOf(position));
  const named = position.target === null ? null : table.standFor(position.target);
  const candidates = position.act === "demand" ? [doer, named] : [conditioned, named === doer ? null : named];
  return candidates.find((side) => side !== null && side !== own) ?? null;
}

const mentionsByHead = memoizeByObject(
  (mentions: readonly Mention[]) => new Map(mentions.map((mention) => [mention.head, mention])),
);

/** The side that is the subject of the clause at one of the places; null where the subject is none or unknown. */
function findSubject({ readings, sides, heads }: Table, spans: readonly Span[]): EntityId | null {
  for (const span of spans) {
    const reading = readings.get(span.article);
    if (!reading) continue;
    const tokens = listOverlapping(reading.tokens, span);
    const [first, last] = [tokens[0]?.index ?? 0, tokens.at(-1)?.index ?? -1];
    const top = tokens.find(({ head, relation }) => relation !== "punct" && (head < first || head > last));
    const subject = tokens.find(({ head, relation }) => head === top?.index && relation.startsWith("nsubj"));
    const entity = subject && mentionsByHead(reading.mentions).get(subject.index)?.entity;
    if (entity) return heads.get(sideOf(sides, entity)) ?? entity;
  }
  return null;
}
