import { parseDay } from "../../kit/calendar.ts";
import { compareText } from "../../kit/compare-text.ts";
import { overlaps } from "../../kit/overlaps.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { NextMeeting } from "../../model/negotiation.ts";
import type { Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import { sideOf } from "../positions/profile-positions.ts";
import type { Table } from "./open-table.ts";

const LONGEST = 31;

/** The first meeting still to come in which both sides take part; of a demand to nobody named, its own side and another. */
export function findNext(table: Table, actor: EntityId, target: EntityId | null): NextMeeting | null {
  const { sides, today } = table;
  const own = sideOf(sides, actor);
  const coming = table.meetings
    .filter(({ status, date }) => {
      const last = date.latest ?? date.value;
      return status === "scheduled" && (last === null || today === null || last >= today);
    })
    .filter(({ participants }) => {
      const parties = new Set(participants.map((party) => sideOf(sides, party)));
      return parties.has(own) && (target === null ? parties.size > 1 : parties.has(sideOf(sides, target)));
    })
    .sort(byDate);
  const [meeting] = coming;
  if (!meeting) return null;
  const { value, latest } = meeting.date;
  return { meeting: meeting.id, date: value, latest, cites: meeting.mentions.map(({ span }) => span) };
}

/** The last day that some words set, where they set one that lies ahead of their report. */
export function findDeadline({ readings }: Table, cites: readonly Span[]): string | null {
  const days = [...new Set(cites.map(({ article }) => article))].flatMap((article) =>
    (readings.get(article)?.times ?? [])
      .filter((time) => time.type === "DATE" && time.relation === "future" && isSharp(time))
      .flatMap(({ latest, span }) => (latest !== null && cites.some((cite) => overlaps(cite, span)) ? [latest] : [])),
  );
  return days.sort(compareText).at(-1) ?? null;
}

/** No longer than a month: "by 2035" is an aim and no deadline. */
function isSharp({ earliest, latest }: Time): boolean {
  const [first, last] = [parseDay(earliest ?? ""), parseDay(latest ?? "")];
  return first !== null && last !== null && last - first <= LONGEST;
}

function byDate(a: Meeting, b: Meeting): number {
  return compareText(a.date.value ?? "9999", b.date.value ?? "9999") || compareText(a.id, b.id);
}
