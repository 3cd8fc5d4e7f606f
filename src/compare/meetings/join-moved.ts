import type { Meeting, MeetingMention, MeetingReport } from "../../model/meeting.ts";
import { fitOf, LEAST_FIT } from "./fits.ts";
import { addReport, type Told } from "./gathering.ts";
import type { Representation } from "./represent.ts";

/** Joins what is told of a meeting for its former day with the meeting on the day that it was put to, which stays. */
export function joinMoved(all: readonly Told[], represented: Representation): readonly Told[] {
  const kept = [...all];
  for (const moved of all) {
    for (const report of moved.reports.filter(({ former }) => former)) {
      const [at, before] = [kept.indexOf(moved), kept.findIndex((told) => wasPlannedAs(report, told, represented))];
      const [own, other] = [kept[at], kept[before]];
      if (!own || !other || own === other) continue;
      const parties = other.reports.map((each) => ({ ...each, date: null, latest: null }));
      kept[at] = { gathering: parties.reduce(addReport, own.gathering), reports: [...own.reports, ...other.reports] };
      kept.splice(before, 1);
    }
  }
  return kept;
}

/** Whether what is told is the meeting of the report as it was planned before. */
function wasPlannedAs(report: MeetingReport, { gathering }: Told, represented: Representation): boolean {
  const date = report.former?.date ?? null;
  if (date === null || gathering.status !== "scheduled" || gathering.first !== date || gathering.last !== date) {
    return false;
  }
  return fitOf({ ...report, date, latest: null }, gathering, represented) >= LEAST_FIT;
}

/** Whether a mention gives a day on which the meeting is no longer to be. */
export function isFormerDay({ date }: Meeting, mention: MeetingMention): boolean {
  if (date.value === null || mention.date === null || !/^\d{4}-\d\d-\d\d$/.test(mention.date)) return false;
  return mention.date < date.value || mention.date > (date.latest ?? date.value);
}
