import { makeId } from "../../kit/hash.ts";
import type { Meeting, MeetingReport } from "../../model/meeting.ts";
import type { AccountStage } from "../../model/stage.ts";
import { fitOf } from "./fits.ts";
import { addReport, type Gathering, startGathering } from "./gathering.ts";

/** Joins the reports of one meeting within and across articles. A meeting without two parties or a place is not told. */
export const joinedMeetings: AccountStage = {
  scope: "account",
  name: "joined-meetings",
  summary: "Joins reports of the same meeting across articles.",
  reads: ["article", "meetingReports"],
  writes: ["meetings"],
  run({ readings }) {
    const reports = readings.flatMap(({ meetingReports }) => meetingReports);
    return { meetings: joinReports(reports).map(makeMeeting).sort(byFirstMention) };
  },
};

/** The least fit at which a report joins a gathering. */
const LEAST_FIT = 1;

/** The reports that tell most come first, so that vaguer ones find what they belong to. */
function joinReports(reports: readonly MeetingReport[]): readonly Gathering[] {
  const gatherings: Gathering[] = [];
  for (const report of [...reports].sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1))) {
    let best = -1;
    let bestFit = 0;
    for (const [index, gathering] of gatherings.entries()) {
      const fit = fitOf(report, gathering);
      if (fit > bestFit) [best, bestFit] = [index, fit];
    }
    if (bestFit >= LEAST_FIT) gatherings[best] = addReport(gatherings[best] as Gathering, report);
    else gatherings.push(startGathering(report));
  }
  return gatherings.filter(
    ({ participants, place }) => participants.size > 1 || (participants.size > 0 && place !== null),
  );
}

function weightOf({ participants, date, latest, place, kind }: MeetingReport): number {
  return (
    Math.min(participants.length, 3) * 4 +
    (date ? (latest ? 1 : 2) : 0) +
    (place ? 1 : 0) +
    (kind === "talks" ? 0 : 0.5)
  );
}

function makeMeeting({ reports, participants, kind, status, first, last, place }: Gathering): Meeting {
  const mentions = [...reports].sort(bySpan);
  return {
    id: makeId("m", ...mentions.map(({ id }) => id)),
    kind,
    participants: [...participants].sort(),
    place,
    status,
    date: { value: first, latest: first === last ? null : last },
    mentions: mentions.map((report) => ({ span: report.span, date: report.date, place: report.place })),
    rule: (mentions[0] as MeetingReport).rule,
  };
}

function bySpan(a: MeetingReport, b: MeetingReport): number {
  if (a.span.article !== b.span.article) return a.span.article < b.span.article ? -1 : 1;
  return a.span.start - b.span.start;
}

function byFirstMention(a: Meeting, b: Meeting): number {
  return (a.mentions[0]?.span.article ?? "") < (b.mentions[0]?.span.article ?? "") ? -1 : 1;
}
