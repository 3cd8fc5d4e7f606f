import type { Account } from "../../model/account.ts";
import type { Story } from "../../model/comparison.ts";
import { sliceAccount } from "../slice-account.ts";
import { tellBrief } from "./brief.ts";
import { tellChanges } from "./changes.ts";
import { tellAllDifferences, tellDifferences } from "./differences.ts";
import { tellEpisodes } from "./episodes.ts";
import { foldLine } from "./fold-line.ts";
import { tellNegotiation } from "./negotiation.ts";
import { layOutSheet, type Sheet } from "./sheet.ts";
import { tellSources, tellTitle } from "./sources.ts";
import type { View } from "./views.ts";

export interface TerminalOptions {
  readonly colours: boolean;
  /** Without it, what is new where the account was held against an earlier one, else the account. */
  readonly view?: View | undefined;
  /** Columns at which lines are folded; without it each stays whole, as a program that reads them wants it. */
  readonly width?: number | undefined;
}

const NARROWEST = 40;
/** Longer lines are hard to read, however wide the screen. */
const WIDEST = 120;

/** The account in short lines for a terminal, story by story; plain text without colours. */
export function tellTerminal(account: Account, { colours, view, width }: TerminalOptions): string {
  const sheet = layOutSheet(account, colours);
  const told = view ?? (account.changes ? "changes" : "account");
  const slices = sliceAccount(account);
  const lines = account.stories.flatMap((story) =>
    tellStory(story, { ...sheet, account: slices.get(story.id) ?? account }, told),
  );
  if (account.stories.length === 0) return "No story was found in what was read.\n";
  if (lines.length === 0) return "Nothing is new since the earlier account.\n";
  const columns = width === undefined ? Number.POSITIVE_INFINITY : Math.min(WIDEST, Math.max(NARROWEST, width));
  return `${lines.map((line) => foldLine(line, columns)).join("\n")}\n`;
}

function tellStory(story: Story, sheet: Sheet, view: View): string[] {
  switch (view) {
    case "account":
      return [
        ...tellTitle(story, sheet),
        ...tellSources(story, sheet),
        ...tellEpisodes(story, sheet),
        ...tellBrief(sheet),
        ...tellDifferences(sheet),
      ];
    case "differences":
      return [...tellTitle(story, sheet), ...tellSources(story, sheet), ...tellAllDifferences(sheet)];
    case "negotiation":
      return [...tellTitle(story, sheet), ...tellSources(story, sheet), ...tellNegotiation(sheet)];
    case "changes":
      return tellChanges(story, sheet);
  }
}
