import type { MeetingReport } from "../../model/meeting.ts";
import { makeReport } from "./make-report.ts";
import type { Occasion } from "./occasion.ts";
import type { Scene } from "./scene.ts";

/**
 * Makes reports of the occasions of an article, in order. One that names no parties but points back ("the call", "their
 * meeting") takes those of the nearest earlier report it can mean; where there is none it is dropped.
 */
export function resolveOccasions(scene: Scene, occasions: readonly Occasion[]): MeetingReport[] {
  const reports: MeetingReport[] = [];
  for (const occasion of occasions) {
    const own = makeReport(scene, occasion);
    if (own.participants.length > 1 || occasion.parties.stated || own.kind === "visit") {
      reports.push(own);
      continue;
    }
    const earlier = reports.findLast((report) => canMean(own, report, occasion));
    if (earlier) reports.push(inherit(own, earlier, occasion));
    else if (own.participants.length > 0 || (own.place !== null && own.date !== null)) reports.push(own);
  }
  return reports;
}

function canMean(own: MeetingReport, earlier: MeetingReport, { definite, status }: Occasion): boolean {
  if (!definite && status !== "demanded" && own.participants.length === 0) return false;
  if (own.participants.some((party) => !earlier.participants.includes(party))) return false;
  if ((own.status === "demanded") !== (earlier.status === "demanded")) return false;
  if (own.status !== earlier.status && own.date !== null && earlier.date !== null) return false;
  if (own.place !== null && earlier.place !== null && own.place !== earlier.place) return false;
  return kindsAgree(own.kind, earlier.kind);
}

/** "Talks" may be held in any form; a call is no meeting, a visit neither. */
function kindsAgree(a: MeetingReport["kind"], b: MeetingReport["kind"]): boolean {
  return a === b || ((a === "talks" || b === "talks") && a !== "visit" && b !== "visit");
}

/** A date in the phrase itself tells one meeting from another of the same parties: then only they are taken over. */
function inherit(own: MeetingReport, earlier: MeetingReport, { restricted }: Occasion): MeetingReport {
  const other = restricted && own.date !== earlier.date;
  return {
    ...own,
    participants: earlier.participants,
    kind: own.kind === "talks" && !other ? earlier.kind : own.kind,
    date: own.date ?? earlier.date,
    latest: own.date === null ? earlier.latest : own.latest,
    place: own.place ?? (other ? null : earlier.place),
    rule: `${own.rule}, pointing back`,
  };
}
