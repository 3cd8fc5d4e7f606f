import { makeId } from "../../kit/hash.ts";
import { splitByStory } from "../../kit/split-by-story.ts";
import type { Meeting, MeetingReport } from "../../model/meeting.ts";
import type { ArticleId } from "../../model/span.ts";
import type { AccountStage } from "../../model/stage.ts";
import { fitOf, LEAST_FIT, mayTell } from "./fits.ts";
import { addReport, type Gathering, startGathering, type Told } from "./gathering.ts";
import { indexGatherings } from "./gathering-index.ts";
import { joinMoved } from "./join-moved.ts";
import { findRepresentation, type Representation } from "./represent.ts";

/** Joins the reports of one meeting within and across articles. A meeting without two parties or a place is not told. */
export const joinedMeetings: AccountStage = {
  scope: "account",
  name: "joined-meetings",
  summary: "Joins reports of the same meeting across articles.",
  reads: ["article", "meetingReports", "entities", "stories"],
  writes: ["meetings"],
  run({ readings, entities, stories }, { lexicon }) {
    const represented = findRepresentation(entities, lexicon.countries);
    const gatherings = splitByStory(readings, stories).flatMap((group) =>
      joinMoved(
        joinReports(
          group.flatMap(({ meetingReports }) => meetingReports),
          represented,
          new Map(group.map(({ article }) => [article.id, article.published.latest])),
        ),
        represented,
      ),
    );
    return { meetings: gatherings.map((told) => makeMeeting(told, represented)).sort(byFirstMention) };
  },
};

/**
 * The reports that tell most come first, so that vaguer ones find what they belong to. `appeared` is the last day on which
 * each article can have appeared.
 */
function joinReports(
  reports: readonly MeetingReport[],
  represented: Representation,
  appeared: ReadonlyMap<ArticleId, string | null>,
): readonly Told[] {
  const gatherings: Gathering[] = [];
  const members: MeetingReport[][] = [];
  const index = indexGatherings(represented);
  for (const report of [...reports].sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1))) {
    let best = -1;
    let bestFit = 0;
    for (const candidate of index.candidates(report)) {
      const gathering = gatherings[candidate] as Gathering;
      if (!mayTell(report, gathering, appeared.get(report.span.article) ?? null)) continue;
      const fit = fitOf(report, gathering, represented);
      if (fit > bestFit) [best, bestFit] = [candidate, fit];
    }
    if (bestFit >= LEAST_FIT) gatherings[best] = addReport(gatherings[best] as Gathering, report);
    else best = gatherings.push(startGathering(report)) - 1;
    const known = members[best];
    if (known) known.push(report);
    else members[best] = [report];
    index.add(report, best);
  }
  return gatherings
    .map((gathering, at) => ({ gathering, reports: members[at] ?? [] }))
    .filter(
      ({ gathering: { participants, place } }) => participants.size > 1 || (participants.size > 0 && place !== null),
    );
}

function weightOf({ participants, date, latest, place, kind }: MeetingReport): number {
  const days = date ? (latest ? 4 : 6) : 0;
  return days + Math.min(participants.length, 2) * 2 + (place ? 1 : 0) + (kind === "talks" ? 0 : 0.5);
}

function makeMeeting({ gathering, reports }: Told, represented: Representation): Meeting {
  const { kind, status, first, last, place } = gathering;
  const mentions = [...reports].sort(bySpan);
  return {
    id: makeId("m", ...mentions.map(({ id }) => id)),
    kind,
    participants: nameParties(gathering.participants, reports, represented),
    place,
    status,
    date: { value: first, latest: first === last ? null : last },
    mentions: mentions.map((report) => ({ span: report.span, date: report.date, place: report.place })),
    rule: (mentions[0] as MeetingReport).rule,
  };
}

/** Of a country and the one who acts for it, the one that more reports name; of equals, the person. */
function nameParties(
  participants: ReadonlySet<string>,
  reports: readonly MeetingReport[],
  represented: Representation,
): string[] {
  const namings = (party: string) => reports.filter((report) => report.participants.includes(party)).length;
  const doubled = new Set<string>();
  for (const person of participants) {
    const country = represented.get(person);
    if (country && participants.has(country)) doubled.add(namings(country) > namings(person) ? person : country);
  }
  return [...participants].filter((party) => !doubled.has(party)).sort();
}

function bySpan(a: MeetingReport, b: MeetingReport): number {
  if (a.span.article !== b.span.article) return a.span.article < b.span.article ? -1 : 1;
  return a.span.start - b.span.start;
}

function byFirstMention(a: Meeting, b: Meeting): number {
  return (a.mentions[0]?.span.article ?? "") < (b.mentions[0]?.span.article ?? "") ? -1 : 1;
}
