import type { MeetingReport } from "../../model/meeting.ts";
import { makeReport } from "./make-report.ts";
import type { Occasion } from "./occasion.ts";
import type { Scene } from "./scene.ts";

/**
 * Makes reports of the occasions of an article, in order. One that names no parties but points back ("the call", "their
 * meeting") takes those of the nearest earlier report it can mean; where there is none it is dropped, unless the same sides
meet on another day ("the ministers will meet again on May 3").
 */
export function resolveOccasions(scene: Scene, occasions: readonly Occasion[]): MeetingReport[] {
  const reports: MeetingReport[] = [];
  for (const occasion of occasions) {
    const own = makeReport(scene, occasion);
    if (own.participants.length > 1 || occasion.parties.stated || own.kind === "visit") {
      reports.push(own);
      continue;
    }
    const bare = own.participants.length === 0;
    const beside = bare && occasion.shared ? reports.findLast((each) => isBeside(scene, each, own)) : undefined;
    const earlier = reports.findLast((report) => canMean(own, report, occasion));
    if (beside && beside !== earlier) reports.push({ ...own, participants: beside.participants });
    else if (earlier) reports.push(inherit(own, earlier, occasion));
    else if (bare && occasion.shared && own.date !== null) {
      const participants = reports.findLast((report) => report.participants.length > 1)?.participants ?? [];
      reports.push({ ...own, participants });
    } else if (own.participants.length > 0 || (own.place !== null && own.date !== null)) reports.push(own);
  }
  return reports;
}

/** Whether the earlier report stands in the same sentence and names who "they" are. */
function isBeside({ reading }: Scene, earlier: MeetingReport, own: MeetingReport): boolean {
  const between = reading.article.text.slice(earlier.span.end, own.span.start);
  return earlier.participants.length > 1 && own.span.start - earlier.span.start < FARTHEST && !/[.!?]\s/.test(between);
}

/** Characters within which a sentence speaks of the same people. */
const FARTHEST = 400;

function canMean(own: MeetingReport, earlier: MeetingReport, { definite, status, sure }: Occasion): boolean {
  if (!definite && status !== "demanded" && own.participants.length === 0) return false;
  if (own.participants.some((party) => !earlier.participants.includes(party))) return false;
  if (sure && own.status !== earlier.status) return false;
  if (!sure && earlier.status === "demanded") return false;
  if (own.place !== null && earlier.place !== null && own.place !== earlier.place) return false;
  return kindsAgree(own.kind, earlier.kind);
}

/** "Talks" may be held in any form; a call is no meeting, a visit neither. */
function kindsAgree(a: MeetingReport["kind"], b: MeetingReport["kind"]): boolean {
  return a === b || ((a === "talks" || b === "talks") && a !== "visit" && b !== "visit");
}

/** A date in the phrase itself tells one meeting from another of the same parties: then only they are taken over. */
function inherit(own: MeetingReport, earlier: MeetingReport, { restricted, sure }: Occasion): MeetingReport {
  const other = restricted && own.date !== earlier.date;
  return {
    ...own,
    participants: earlier.participants,
    status: sure || other ? own.status : earlier.status,
    kind: own.kind === "talks" && !other ? earlier.kind : own.kind,
    date: own.date ?? earlier.date,
    latest: own.date === null ? earlier.latest : own.latest,
    by: own.by ?? (other ? null : earlier.by),
    place: own.place ?? (other ? null : earlier.place),
    rule: `${own.rule}, pointing back`,
  };
}
