import type { LedgerEntry } from "../../model/negotiation.ts";
import { formatDate } from "../dates.ts";
import { ENTRY_WORDS } from "../ledger-words.ts";
import type { BriefSource, LineDraft } from "./brief-draft.ts";
import { contentsAt } from "./look-up.ts";
import { listUtterances, tellDay, tellWords } from "./utterances.ts";

/** What was demanded, offered or threatened for a day, with that day; in the words of the ledger where no speaker is known. */
export function tellDeadline(source: BriefSource, entry: LedgerEntry, deadline: string): LineDraft[] {
  const day = formatDate(deadline);
  const cites = [entry, ...entry.leverage].flatMap((each) => each.cites);
  const told = tellStatement(source, entry) ?? tellEntry(source, entry);
  if (told === null) return [];
  const { origins } = entry;
  return [
    { section: "next", text: `by ${day}: ${told.words}`, cites, origins, named: [], added: [day, ...told.added] },
  ];
}

interface Told {
  readonly words: string;
  /** What of the words was worked out. */
  readonly added: readonly string[];
}

/** The statement that the entry rests on first. */
function tellStatement(source: BriefSource, { cites }: LedgerEntry): Told | null {
  const ids = new Set(cites.flatMap((cite) => contentsAt(source, cite)).map(({ utterance }) => utterance));
  const utterance = listUtterances(source).find(({ id }) => ids.has(id));
  const words = utterance === undefined ? null : tellWords(source, utterance);
  const name = utterance === undefined ? undefined : source.entities.get(utterance.speaker)?.name;
  if (utterance === undefined || words === null || name === undefined) return null;
  return { words, added: [name, tellDay(utterance)] };
}

function tellEntry(source: BriefSource, { act, from, content, condition }: LedgerEntry): Told | null {
  const name = source.entities.get(from)?.name;
  if (name === undefined) return null;
  const words = condition === null || content.includes(condition) ? content : `${content} (${condition})`;
  return { words: `${name} ${ENTRY_WORDS[act]}: ${words}`, added: [name] };
}
