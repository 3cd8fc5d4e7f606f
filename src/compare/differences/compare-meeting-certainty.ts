import type { Meeting } from "../../model/meeting.ts";
import type { Token } from "../../model/sentence.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";

/** Meetings that are still to come, which one report expects or thinks possible and another has as settled. */
export function compareMeetingCertainty(view: DraftView): readonly Finding[] {
  return view.draft.meetings
    .filter(({ status }) => status === "scheduled")
    .flatMap((meeting) => compare(view, meeting));
}

function compare(view: DraftView, { mentions }: Meeting): Finding[] {
  const spans = mentions.map(({ span }) => span);
  const hedged = spans.flatMap((span) => listHedges(view, span));
  const doubting = new Set(hedged.map(({ article }) => article));
  const dated = mentions.filter(({ date, span }) => date !== null && !doubting.has(span.article));
  if (hedged.length === 0 || dated.length === 0) return [];
  return [
    {
      topic: view.wordsAt(spans[0] as Span),
      kind: "scope",
      verdict: "other-scope",
      why: `${view.wordsAt(hedged[0] as Span)} in one report, settled in another`,
      sides: [
        makeSide(view.wordsAt(view.sentenceAt(hedged[0] as Span)), hedged),
        makeSide(
          view.wordsAt((dated[0] as (typeof dated)[number]).span),
          dated.map(({ span }) => span),
        ),
      ],
      rule: "meeting-certainty",
    },
  ];
}

function listHedges(view: DraftView, span: Span): Span[] {
  return view
    .tokensIn(span)
    .filter((token) => view.sets.hedges.has(token.lemma) && !isHeld(token))
    .map(({ start, end }) => ({ article: span.article, start, end }));
}

/** Whether somebody holds it himself ("she expects talks"): that is his view, and no doubt of the reporter's. */
function isHeld({ pos, features }: Token): boolean {
  return pos === "VERB" && features.form !== "participle";
}
