import { compareText } from "../../kit/compare-text.ts";
import { splitByStory } from "../../kit/split-by-story.ts";
import type { LedgerEntry } from "../../model/negotiation.ts";
import type { AccountStage } from "../../model/stage.ts";
import { findSides } from "../positions/sides.ts";
import { termWeights } from "../term-weights.ts";
import { openRoom, openTable } from "./open-table.ts";
import { writeLedger } from "./write-ledger.ts";

/** The ledger of each story in which something is demanded or offered: one entry for each thing on the table. */
export const negotiation: AccountStage = {
  scope: "account",
  name: "negotiation",
  summary:
    "Enters what each side demands and offers: of whom, how it was answered, what hangs on it and when they meet.",
  reads: [
    "tokens",
    "mentions",
    "times",
    "statements",
    "entities",
    "stories",
    "reuse",
    "origins",
    "meetings",
    "positions",
  ],
  writes: ["negotiation"],
  run(draft, { lexicon, model }) {
    const sides = findSides(draft.entities, lexicon);
    const room = openRoom(draft, sides, termWeights(model), lexicon.negotiationWords);
    const entries = splitByStory(draft.readings, draft.stories).flatMap((readings) =>
      writeLedger(openTable(room, readings)),
    );
    return { negotiation: entries.sort(inOrder) };
  },
};

/** By the day it was first put on the table; what bears no day comes last. */
function inOrder(a: LedgerEntry, b: LedgerEntry): number {
  return compareText(a.first ?? "9999", b.first ?? "9999") || compareText(a.id, b.id);
}
