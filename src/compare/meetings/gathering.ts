import type { MeetingReport } from "../../model/meeting.ts";

/** What the reports taken for one meeting have settled together so far. */
export interface Gathering {
  readonly participants: ReadonlySet<string>;
  readonly kind: MeetingReport["kind"];
  readonly by: MeetingReport["by"];
  readonly status: MeetingReport["status"];
  /** The narrowest days that the reports allow, ISO; null where none gives any. */
  readonly first: string | null;
  readonly last: string | null;
  readonly place: string | null;
}

/** A meeting with all that tell of it. */
export interface Told {
  readonly gathering: Gathering;
  readonly reports: readonly MeetingReport[];
}

export function startGathering(report: MeetingReport): Gathering {
  const { participants, kind, by, status, date, place } = report;
  const { first, last } = daysOf(report);
  return {
    participants: new Set(participants),
    kind,
    by,
    status,
    first: date && first,
    last: date && last,
    place,
  };
}

/**
 * The gathering with one more report; the narrower of two dates and the more telling of two kinds are kept, and what one
 * report plans and another tells as done was held.
 */
export function addReport(gathering: Gathering, report: MeetingReport): Gathering {
  const { first, last } = daysOf(report);
  const narrower = first !== null && last !== null && spread(first, last) < spread(gathering.first, gathering.last);
  return {
    participants: report.participants.every((party) => gathering.participants.has(party))
      ? gathering.participants
      : new Set([...gathering.participants, ...report.participants]),
    kind: gathering.kind === "talks" ? report.kind : gathering.kind,
    by: gathering.by ?? report.by,
    status: report.status === "held" && gathering.status === "scheduled" ? "held" : gathering.status,
    first: narrower ? first : gathering.first,
    last: narrower ? last : gathering.last,
    place: gathering.place ?? report.place,
  };
}

/** First and last day of the date of a report: a day, a month, a year, or the interval up to `latest`. */
export function daysOf({ date, latest }: MeetingReport): { first: string | null; last: string | null } {
  if (date === null) return { first: null, last: null };
  return { first: date, last: latest ?? date };
}

/** How many characters of the two dates agree, negated: a crude width that orders day < month < year < open. */
function spread(first: string | null, last: string | null): number {
  if (first === null || last === null) return 4;
  if (first === last) return 0;
  if (first.slice(0, 7) === last.slice(0, 7)) return 1;
  return first.slice(0, 4) === last.slice(0, 4) ? 2 : 3;
}
