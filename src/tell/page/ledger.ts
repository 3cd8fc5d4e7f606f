import type { Meeting } from "../../model/meeting.ts";
import type { Answer, Position, PositionAct } from "../../model/position.ts";
import { tellBadges } from "./badge.ts";
import { tellDate } from "./date.ts";
import { type Edition, nameOf } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { linkPick, markPick, tellLine } from "./line.ts";
import { tellSection } from "./section.ts";

/** What is put on the table: such positions head a row, the others stand as answers or below. */
const PUT_FORWARD: ReadonlySet<PositionAct> = new Set(["demand", "offer", "promise"]);
const STAKES: ReadonlySet<PositionAct> = new Set(["threaten", "warn"]);
const ACT_NAMES: Readonly<Record<PositionAct, string>> = {
  demand: "demands",
  offer: "offers",
  promise: "promises",
  threaten: "threatens",
  deny: "denies",
  reject: "rejects",
  accuse: "accuses",
  agree: "agrees",
  refuse: "refuses",
  warn: "warns",
  other: "holds",
};

/** The negotiation as a ledger: each demand or offer with its answers, its condition, and when it is next spoken of. */
export function tellLedger(edition: Edition): Html {
  const { positions } = edition.account;
  const forward = positions.filter((position) => PUT_FORWARD.has(position.act));
  const stakes = positions.filter((position) => STAKES.has(position.act));
  return tellSection({
    id: "negotiation",
    title: "Negotiation",
    note: "One entry for each demand or offer: how it was answered, what it hangs on, when it is next spoken of.",
    body: (forward.length > 0 || stakes.length > 0) && [
      html`<div class="ledger">${forward.map((position) => tellEntry(edition, position))}</div>`,
      stakes.length > 0 &&
        html`<h3 class="run-in">What is threatened</h3><div class="ledger">${stakes.map((position) => tellEntry(edition, position))}</div>`,
    ],
    none: "No report says what anyone demands or offers.",
  });
}

function tellEntry(edition: Edition, position: Position): Html {
  const pick = {
    id: position.id,
    body: position.content,
    spans: position.support,
    why: position.rule ? `rule ${position.rule}` : null,
  };
  const next = findNext(edition, position);
  return html`<div class="line entry" ${markPick(edition, pick)}>
<p class="parties">${nameOf(edition, position.actor) ?? "someone"} <span class="act-word">${position.negated && "does not: "}${ACT_NAMES[position.act]}</span>${
    position.target !== null && html` <span class="arrow">→</span> ${nameOf(edition, position.target) ?? ""}`
  } <span class="state state-${position.status}">${position.status}</span></p>
<p class="content">${linkPick(pick)} ${tellBadges(
    edition,
    position.support.map((span) => span.article),
  )}</p>
<dl>${position.condition !== null && html`<dt>if</dt><dd>${position.condition}</dd>`}${(position.answers ?? []).map((answer) => tellAnswer(edition, position, answer))}${
    next &&
    html`<dt>next</dt><dd>${nameMeeting(next)}${next.date.value !== null && html`, ${tellDate(next.date.value, next.date.latest)}`}</dd>`
  }</dl></div>`;
}

function tellAnswer(edition: Edition, position: Position, answer: Answer): Html {
  const given = edition.account.positions.find(({ id }) => id === answer.position);
  if (!given) return html``;
  return html`<dt>${answer.as}</dt><dd>${tellLine(edition, {
    id: `${position.id}-${given.id}`,
    body: html`${nameOf(edition, given.actor)} ${ACT_NAMES[given.act]}: ${given.content}`,
    spans: given.support,
  })}</dd>`;
}

/** The first meeting still to come that both sides take part in. */
function findNext(edition: Edition, { actor, target }: Position): Meeting | null {
  const coming = edition.account.meetings.filter(
    ({ status, participants }) =>
      status === "scheduled" && participants.includes(actor) && target !== null && participants.includes(target),
  );
  return coming.sort((a, b) => ((a.date.value ?? "9") < (b.date.value ?? "9") ? -1 : 1))[0] ?? null;
}

function nameMeeting({ kind, place }: Meeting): string {
  return place === null ? kind : `${kind} in ${place}`;
}
