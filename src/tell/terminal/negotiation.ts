import type { LedgerAnswer, LedgerEntry, Leverage, NextMeeting } from "../../model/negotiation.ts";
import type { Span } from "../../model/span.ts";
import { formatDate, formatInterval } from "../dates.ts";
import { escapeTerminal } from "../escape.ts";
import { ANSWER_WORDS, conditionBeside, ENTRY_WORDS, groupByPair, NO_ANSWER } from "../ledger-words.ts";
import { nameMeeting, namesOf } from "../names.ts";
import { tellTally } from "../tally.ts";
import { type Sheet, tellCites } from "./sheet.ts";

/** The ledger of a story: who wants what of whom, how it was answered, what hangs on it, when they next meet. */
export function tellNegotiation(sheet: Sheet): string[] {
  const { account, paint } = sheet;
  const entries = account.negotiation;
  if (entries.length === 0) return [paint.bold("Negotiation"), "  No report says what anyone demands or offers.", ""];
  return [paint.bold("Negotiation"), ...groupByPair(entries).flatMap((pair) => tellPair(pair, sheet))];
}

function tellPair(entries: readonly LedgerEntry[], sheet: Sheet): string[] {
  const { side, to } = entries[0] as LedgerEntry;
  const sides = to === null ? nameOf(side, sheet) : `${nameOf(side, sheet)} → ${nameOf(to, sheet)}`;
  const next = entries.find((entry) => entry.next !== null)?.next ?? null;
  return [
    `  ${sheet.paint.cyan(sides)}`,
    ...entries.flatMap((entry) => tellEntry(entry, sheet)),
    ...(next === null ? [] : [`      next: ${tellNext(next, sheet)}`]),
    "",
  ];
}

function tellEntry(entry: LedgerEntry, sheet: Sheet): string[] {
  const { act, from, side, first, cites, origins, answers, leverage, deadline } = entry;
  const { paint, sigla } = sheet;
  const facts = [from === side ? "" : nameOf(from, sheet), first === null ? "" : formatDate(first)].filter(Boolean);
  return [
    `    ${paint.bold(ENTRY_WORDS[act])}${facts.length > 0 ? ` (${facts.join(", ")})` : ""}: ${tellWords(entry)}`,
    paint.dim(`        ${tellTally(cites, origins, sigla)}  ${tellCites(cites, sheet)}`),
    ...(deadline === null ? [] : [`        by ${formatDate(deadline)}`]),
    ...leverage.map((lever) => tellLever(lever, sheet)),
    ...(answers.length === 0 && act !== "threat" ? [`        ${paint.yellow(NO_ANSWER)}`] : []),
    ...answers.map((answer) => tellAnswer(answer, sheet)),
  ];
}

function tellLever(lever: Leverage, sheet: Sheet): string {
  const link = lever.kind === "threat" ? "or else" : "in return";
  return `        ${link} (${nameOf(lever.by, sheet)}): ${tellWords(lever)}  ${dimCites(lever.cites, sheet)}`;
}

function tellAnswer(answer: LedgerAnswer, sheet: Sheet): string {
  const day = answer.date === null ? "" : `, ${formatDate(answer.date)}`;
  const how = sheet.paint.yellow(ANSWER_WORDS[answer.as]);
  return `        ${how} (${nameOf(answer.by, sheet)}${day}): ${tellWords(answer)}  ${dimCites(answer.cites, sheet)}`;
}

function tellNext({ meeting: id, date, latest, cites }: NextMeeting, sheet: Sheet): string {
  const meeting = sheet.account.meetings.find((each) => each.id === id);
  const name = meeting ? escapeTerminal(nameMeeting(meeting, sheet.account)) : "meeting";
  const day = date === null ? "no day given" : latest === null ? formatDate(date) : formatInterval(date, latest);
  return `${name}, ${day}  ${dimCites(cites, sheet)}`;
}

function tellWords(words: { readonly content: string; readonly condition: string | null }): string {
  const condition = conditionBeside(words);
  return escapeTerminal(condition === null ? words.content : `${words.content} (${condition})`);
}

function dimCites(cites: readonly Span[], sheet: Sheet): string {
  return sheet.paint.dim(tellCites(cites, sheet));
}

function nameOf(id: string, { account }: Sheet): string {
  return escapeTerminal(namesOf(account.entities).get(id) ?? "someone");
}
