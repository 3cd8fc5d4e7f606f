import type { LedgerAnswer, LedgerEntry, Leverage, NextMeeting } from "../../model/negotiation.ts";
import type { Span } from "../../model/span.ts";
import { ANSWER_WORDS, conditionBeside, ENTRY_WORDS, groupByPair, NO_ANSWER } from "../ledger-words.ts";
import { nameMeeting } from "../names.ts";
import { tellBadges } from "./badge.ts";
import { tellDate } from "./date.ts";
import { type Edition, nameOf } from "./edition.ts";
import { type Html, html, type Piece } from "./html.ts";
import { linkPick, markPick, tellLine } from "./line.ts";
import { tellLong, tellSection } from "./section.ts";

const MOST_OPEN = 12;
const MOST_ENTRIES = 20;

/** The negotiation as a ledger: a page for each pair of sides, an entry for each demand, offer or threat between them. */
export function tellLedger(edition: Edition): Html {
  const pairs = groupByPair(edition.account.negotiation);
  return tellSection({
    id: "negotiation",
    title: "Negotiation",
    note: "Each demand, offer and threat: on which condition, how it was answered, what hangs on it, when the two sides next meet.",
    body:
      pairs.length > 0 &&
      tellLong(pairs, { open: MOST_OPEN, what: "pairs of sides", tell: (pair) => tellPair(edition, pair) }),
    none: "No report says what anyone demands or offers.",
  });
}

function tellPair(edition: Edition, pair: readonly LedgerEntry[]): Html {
  const { side, to } = pair[0] as LedgerEntry;
  const next = pair.find((entry) => entry.next !== null)?.next;
  const sides =
    to === null
      ? nameOf(edition, side)
      : html`${nameOf(edition, side)} <span class="arrow">→</span> ${nameOf(edition, to)}`;
  return html`<div class="ledger"><h3>${sides}</h3>
${tellLong(pair, { open: MOST_ENTRIES, what: "entries", tell: (entry) => tellEntry(edition, entry) })}${next && tellNext(edition, (pair[0] as LedgerEntry).id, next)}</div>`;
}

function tellEntry(edition: Edition, entry: LedgerEntry): Html {
  const { id, act, content, from, side, first, last, cites, answered } = entry;
  const pick = { id, body: content, spans: cites, why: `item ${id}, position ${entry.position}` };
  const facts = [
    from !== side && nameOf(edition, from),
    first !== null && tellDate(first, last === first ? null : last),
  ].filter(Boolean);
  const state = answered === null ? NO_ANSWER : ANSWER_WORDS[answered];
  const isOpen = act === "threat" && answered === null;
  return html`<div class="line entry" ${markPick(edition, pick)}>
<p class="content"><span class="act-word">${ENTRY_WORDS[act]}</span> ${linkPick(pick)}${
    facts.length > 0 &&
    html` <span class="claimant">${facts.map((fact, index) => html`${index > 0 && ", "}${fact}`)}</span>`
  }</p>
<p class="witnesses">${tellBadges(
    edition,
    cites.map((span) => span.article),
  )}${!isOpen && html` <span class="state state-${answered ?? "open"}">${state}</span>`}</p>
${tellTerms(edition, entry)}</div>`;
}

/** What hangs on an entry and what was said to it; nothing where there is nothing. */
function tellTerms(edition: Edition, entry: LedgerEntry): Html | false {
  const condition = conditionBeside(entry);
  const terms = [
    condition !== null && html`<dt>condition</dt><dd>${condition}</dd>`,
    entry.deadline !== null && html`<dt>by</dt><dd>${tellDate(entry.deadline)}</dd>`,
    ...entry.leverage.map((lever) => tellLever(edition, entry, lever)),
    ...entry.answers.map((answer) => tellAnswer(edition, entry, answer)),
  ].filter((term) => term !== false);
  return terms.length > 0 && html`<dl>${terms}</dl>`;
}

function tellLever(edition: Edition, entry: LedgerEntry, lever: Leverage): Html {
  const link = lever.kind === "threat" ? "or else" : "in return";
  return tellTerm(edition, link, `${entry.id}-${lever.position}`, tellWords(edition, lever), lever.cites);
}

function tellAnswer(edition: Edition, entry: LedgerEntry, answer: LedgerAnswer): Html {
  const body = html`${tellWords(edition, answer)}${answer.date !== null && html` <span class="claimant">${tellDate(answer.date)}</span>`}`;
  return tellTerm(edition, ANSWER_WORDS[answer.as], `${entry.id}-${answer.position}`, body, answer.cites);
}

function tellWords(
  edition: Edition,
  words: { readonly by: string; readonly content: string; readonly condition: string | null },
): Html {
  const condition = conditionBeside(words);
  return html`${nameOf(edition, words.by)}: ${words.content}${condition !== null && ` (${condition})`}`;
}

function tellTerm(edition: Edition, term: string, id: string, body: Piece, spans: readonly Span[]): Html {
  return html`<dt>${term}</dt><dd>${tellLine(edition, { id, body, spans, why: `item ${id}` })}</dd>`;
}

/** The next meeting of a pair, picked like any other line. */
function tellNext(edition: Edition, first: string, { meeting: id, date, latest, cites }: NextMeeting): Html {
  const meeting = edition.account.meetings.find((each) => each.id === id);
  const name = meeting ? nameMeeting(meeting, edition.account) : "meeting";
  const body = html`${name}${date !== null && html`, ${tellDate(date, latest)}`}`;
  return html`<dl class="next-meeting">${tellTerm(edition, "next", `${first}-${id}`, body, cites)}</dl>`;
}
