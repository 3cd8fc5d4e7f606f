import type { Account } from "../../model/account.ts";
import type { LedgerEntry } from "../../model/negotiation.ts";
import { formatDate } from "../dates.ts";
import { escapeMarkdown } from "../escape.ts";
import { ANSWER_WORDS, conditionBeside, ENTRY_WORDS, groupByPair, NO_ANSWER } from "../ledger-words.ts";
import { namesOf } from "../names.ts";
import type { Sigla } from "../sigla.ts";
import { tellCites } from "./cites.ts";

/** The ledger: each demand, offer and threat with its answers; nothing where there is none. */
export function tellNegotiation(account: Account, sigla: Sigla): string[] {
  const { negotiation: entries, entities } = account;
  if (entries.length === 0) return [];
  const names = namesOf(entities);
  const pairs = groupByPair(entries).flatMap((pair) => {
    const { side, to } = pair[0] as LedgerEntry;
    const sides = to === null ? nameOf(names, side) : `${nameOf(names, side)} → ${nameOf(names, to)}`;
    return [`### ${sides}`, "", ...pair.flatMap((entry) => tellEntry(entry, names, sigla)), ""];
  });
  return ["## Negotiation", "", ...pairs];
}

function tellEntry(entry: LedgerEntry, names: ReadonlyMap<string, string>, sigla: Sigla): string[] {
  const { act, first, cites, answers, leverage } = entry;
  const day = first === null ? "" : ` (${formatDate(first)})`;
  const terms = [
    ...leverage.map((lever) => ({ ...lever, term: lever.kind === "threat" ? "or else" : "in return" })),
    ...answers.map((answer) => ({ ...answer, term: ANSWER_WORDS[answer.as] })),
  ];
  return [
    `- **${ENTRY_WORDS[act]}**${day}: ${tellWords(entry)} ${tellCites(cites, sigla)}`,
    ...terms.map(
      (each) => `  - ${each.term}: ${nameOf(names, each.by)}: ${tellWords(each)} ${tellCites(each.cites, sigla)}`,
    ),
    ...(answers.length === 0 && act !== "threat" ? [`  - ${NO_ANSWER}`] : []),
  ];
}

function tellWords(words: { readonly content: string; readonly condition: string | null }): string {
  const condition = conditionBeside(words);
  return escapeMarkdown(condition === null ? words.content : `${words.content} (${condition})`);
}

function nameOf(names: ReadonlyMap<string, string>, id: string): string {
  return escapeMarkdown(names.get(id) ?? "someone");
}
