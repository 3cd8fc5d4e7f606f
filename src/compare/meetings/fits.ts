import type { MeetingReport } from "../../model/meeting.ts";
import { daysOf, type Gathering } from "./gathering.ts";

/**
 * How well a report fits a gathering, from 0 (cannot be the same meeting) upwards: parties in common, the same place, and
 * days that overlap. Contradicting kind, status, days or places exclude each other.
 */
export function fitOf(report: MeetingReport, gathering: Gathering): number {
  if (!kindsAgree(report.kind, gathering.kind)) return 0;
  const days = daysFit(report, gathering);
  if (days === null || !statusFits(report, gathering, days)) return 0;
  const place = placesFit(report.place, gathering.place);
  if (place === null) return 0;
  const parties = partiesFit(report.participants, gathering.participants);
  if (parties === null) return 0;
  return parties === 0 && (place === 0 || days === 0) ? 0 : 2 * parties + place + days;
}

/** "Talks" may be held in any form but a visit; a call is no meeting. */
function kindsAgree(a: MeetingReport["kind"], b: MeetingReport["kind"]): boolean {
  return a === b || ((a === "talks" || b === "talks") && a !== "visit" && b !== "visit");
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

/** 1 for the same parties, less where one side names only some of them, 0 where one names none, null if they differ. */
function partiesFit(own: readonly string[], known: ReadonlySet<string>): number | null {
  if (own.length === 0 || known.size === 0) return 0;
  const shared = own.filter((party) => known.has(party)).length;
  if (shared < Math.min(own.length, known.size)) return null;
  return shared / Math.max(own.length, known.size);
}
