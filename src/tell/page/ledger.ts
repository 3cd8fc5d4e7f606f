import type { Meeting } from "../../model/meeting.ts";
import type { Answer, Position, PositionAct } from "../../model/position.ts";
import { tellBadges } from "./badge.ts";
import { tellDate } from "./date.ts";
import { type Edition, nameOf } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { linkPick, markPick, tellLine } from "./line.ts";
import { tellLong, tellSection } from "./section.ts";

const MOST_OPEN = 12;
/** What is put on the table, and what is held out if it is not taken; the other acts answer these. */
const ENTERED: ReadonlySet<PositionAct> = new Set(["demand", "offer", "promise", "threaten", "warn"]);
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

/** The negotiation as a ledger: a page for each pair of sides, an entry for each demand, offer or threat between them. */
export function tellLedger(edition: Edition): Html {
  const entries = edition.account.positions.filter((position) => ENTERED.has(position.act));
  const pages = [...Map.groupBy(entries, ({ actor, target }) => `${actor} ${target}`).values()];
  return tellSection({
    id: "negotiation",
    title: "Negotiation",
    note: "Each demand, offer and threat: how it was answered, what it hangs on, when the two sides next meet.",
    body:
      pages.length > 0 &&
      tellLong(
        pages.sort((a, b) => b.length - a.length).map((page) => tellPair(edition, page)),
        MOST_OPEN,
        "pairs of sides",
        (rows) => html`${rows}`,
      ),
    none: "No report says what anyone demands or offers.",
  });
}

function tellPair(edition: Edition, page: readonly Position[]): Html {
  const { actor, target } = page[0] as Position;
  const next = findNext(edition, page[0] as Position);
  const sides =
    target === null
      ? nameOf(edition, actor)
      : html`${nameOf(edition, actor)} <span class="arrow">→</span> ${nameOf(edition, target)}`;
  return html`<div class="ledger"><h3>${sides}${
    next &&
    html` <span class="next-date">next: ${nameMeeting(next)}${next.date.value !== null && html`, ${tellDate(next.date.value, next.date.latest)}`}</span>`
  }</h3>
${page.map((position) => tellEntry(edition, position))}</div>`;
}

function tellEntry(edition: Edition, position: Position): Html {
  const { id, act, content, condition, support, rule, negated, status, answers } = position;
  const pick = { id, body: content, spans: support, why: rule ? `rule ${rule}, item ${id}` : `item ${id}` };
  return html`<div class="line entry" ${markPick(edition, pick)}>
<p class="content"><span class="act-word">${negated && "does not: "}${ACT_NAMES[act]}</span> ${linkPick(pick)}</p>
<p class="witnesses">${tellBadges(
    edition,
    support.map((span) => span.article),
  )}${status !== "open" && html` <span class="state state-${status}">${status}</span>`}</p>
${(condition !== null || answers.length > 0) && html`<dl>${condition !== null && html`<dt>condition</dt><dd>${condition}</dd>`}${answers.map((answer) => tellAnswer(edition, position, answer))}</dl>`}</div>`;
}

function tellAnswer(edition: Edition, position: Position, answer: Answer): Html {
  const given = edition.account.positions.find(({ id }) => id === answer.position);
  if (!given) return html``;
  return html`<dt>${answer.as}</dt><dd>${tellLine(edition, {
    id: `${position.id}-${given.id}`,
    body: html`${nameOf(edition, given.actor)} ${ACT_NAMES[given.act]}: ${given.content}`,
    spans: given.support,
    why: `item ${given.id}`,
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
