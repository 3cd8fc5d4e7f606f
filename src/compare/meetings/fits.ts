import type { MeetingReport } from "../../model/meeting.ts";
import { daysOf, type Gathering } from "./gathering.ts";
import { isSameParty, type Representation } from "./represent.ts";

/** The least fit at which a report joins a gathering. */
export const LEAST_FIT = 1;

/**
 * How well a report fits a gathering, from 0 (cannot be the same meeting) upwards: parties in common, the same place, and
 * days that overlap. Contradicting kind, medium, status, days or places exclude each other.
 */
export function fitOf(report: MeetingReport, gathering: Gathering, represented: Representation): number {
  const days = daysFit(report, gathering);
  if (days === null || !statusFits(report, gathering, days)) return 0;
  const parties = partiesFit(report.participants, [...gathering.participants], represented);
  if (parties === null) return 0;
  const journey = report.kind === "visit" || gathering.kind === "visit";
  if (!kindsAgree(report.kind, gathering.kind) && !(journey && days === 1 && parties > 0)) return 0;
  const place = placesFit(report.place, gathering.place);
  const settled = days === 1 && parties > 0;
  if (!isSameMedium(report.by, gathering.by) && !settled) return 0;
  if (place === null && !settled) return 0;
  const sole = Math.min(report.participants.length, gathering.participants.size) < 2;
  if ((parties < 1 || sole) && !isEnough(parties, place ?? 0, days, report, gathering)) return 0;
  return 2 * parties + (place ?? 0) + days;
}

/** Whether a report that appeared by some day can tell of the gathering: what it calls held was over by then. */
export function mayTell({ status }: MeetingReport, { first }: Gathering, appeared: string | null): boolean {
  return status !== "held" || first === null || appeared === null || first <= appeared;
}

/** Whether parties told in part, or not at all, are made up for by place and days. */
function isEnough(
  parties: number,
  place: number,
  days: number,
  report: MeetingReport,
  { status, first, participants }: Gathering,
): boolean {
  if (parties === 0) return place > 0 && days > 0;
  if (days > 0 || place > 0 || status === "demanded") return true;
  return Math.min(report.participants.length, participants.size) > 1 && (report.date === null || first === null);
}

/** "Talks" may be held in any form but a visit; a call is no meeting. */
function kindsAgree(a: MeetingReport["kind"], b: MeetingReport["kind"]): boolean {
  return a === b || ((a === "talks" || b === "talks") && a !== "visit" && b !== "visit");
}

/** A call by telephone is not the one by video of another day. */
function isSameMedium(a: MeetingReport["by"], b: MeetingReport["by"]): boolean {
  return a === null || b === null || a === b;
}

/** 1 for the same days, ½ where they overlap, 0 where one side gives none, null where they exclude each other. */
function daysFit(report: MeetingReport, { first, last }: Gathering): number | null {
  const own = daysOf(report);
  if (own.first === null || own.last === null || first === null || last === null) return 0;
  if (own.first > last || first > own.last) return null;
  return own.first === first && own.last === last ? 1 : 0.5;
}

/** A demand is no appointment; what is held and what is arranged are one only if both are dated to the same days. */
function statusFits({ status }: MeetingReport, gathering: Gathering, days: number): boolean {
  if (status === gathering.status) return true;
  if (status === "demanded" || gathering.status === "demanded") return false;
  return days > 0;
}

function placesFit(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return 0;
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.includes(other) || other.includes(one) ? 1 : null;
}

/**
 * 1 for the same parties, less where one side names only some of them, 0 where one names none, null if they differ. A
 * country and who acts for it are one party.
 */
function partiesFit(own: readonly string[], known: readonly string[], represented: Representation): number | null {
  if (own.length === 0 || known.length === 0) return 0;
  const matched = (some: readonly string[], others: readonly string[]) =>
    some.filter((party) => others.some((other) => isSameParty(party, other, represented))).length;
  const [mine, theirs] = [matched(own, known), matched(known, own)];
  if (mine < own.length && theirs < known.length) return null;
  return Math.min(mine / own.length, theirs / known.length);
}
