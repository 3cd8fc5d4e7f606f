import type { Meeting } from "../../model/meeting.ts";
import type { Span } from "../../model/span.ts";
import type { BriefSection } from "../../model/telling.ts";
import { formatDate, formatInterval } from "../dates.ts";
import { nameMeeting } from "../names.ts";
import { type BriefSource, countOriginsOf, type LineDraft, wordsOf } from "./brief-draft.ts";
import { speaksOf } from "./look-up.ts";
import { sentenceAround } from "./wording.ts";

/** A meeting by its day, kind, parties and place: "10 Mar 2031: talks, Orsania – Veltland, Port Senn". */
export function tellParties(source: BriefSource, meeting: Meeting, section: BriefSection): LineDraft {
  const dates = tellDates(meeting);
  const name = nameMeeting(meeting, source.draft);
  const text = dates === "" ? name : `${dates}: ${name}`;
  const cites = citeMeeting(source, meeting);
  const origins = countOriginsOf(source, spansOf(meeting));
  return { section, text, cites, origins, named: meeting.participants, added: [dates] };
}

/** Where a meeting is told of. */
export function spansOf({ mentions }: Meeting): Span[] {
  return mentions.map(({ span }) => span);
}

/** The mentions; where they do not name all parties and the place, the sentences around them. */
function citeMeeting(source: BriefSource, { participants, place, mentions }: Meeting): readonly Span[] {
  const spans = mentions.map(({ span }) => span);
  const isNamed =
    participants.every((party) => spans.some((span) => speaksOf(source, span, party))) &&
    (place === null || spans.some((span) => wordsOf(source, span).includes(place)));
  return isNamed ? spans : spans.map((span) => sentenceAround(source, span) ?? span);
}

function tellDates({ date: { value, latest } }: Meeting): string {
  if (value === null) return "";
  return latest === null ? formatDate(value) : formatInterval(value, latest);
}
