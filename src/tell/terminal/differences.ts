import type { Difference } from "../../model/comparison.ts";
import { adviseOn, tellVerdict } from "../difference-words.ts";
import { escapeTerminal } from "../escape.ts";
import { isQuiet, shortenLemma } from "../headings.ts";
import { orderDifferences } from "../order-differences.ts";
import { type Sheet, tellCites, tellSigns } from "./sheet.ts";

const MOST_DIFFERENCES = 12;

/** The differences that may mislead, most misleading first; how many more there are is said, not shown. */
export function tellDifferences(sheet: Sheet): string[] {
  const within = sheet.account.differences;
  if (within.length === 0) return [];
  const loud = orderDifferences(within).filter((difference) => !isQuiet(difference));
  const told = loud.slice(0, MOST_DIFFERENCES);
  const quiet = within.length - loud.length;
  const left = [
    ...(loud.length > told.length ? [`${loud.length - told.length} more`] : []),
    ...(quiet > 0 ? [`${quiet} of wording and spelling`] : []),
  ];
  return [
    sheet.paint.bold("Differences"),
    ...told.flatMap((difference) => tellDifference(difference, sheet)),
    ...(left.length > 0 ? [sheet.paint.dim(`  and ${left.join(", ")}: see --view differences`)] : []),
    "",
  ];
}

/** Every difference, those of wording and spelling at the end. */
export function tellAllDifferences(sheet: Sheet): string[] {
  const ordered = orderDifferences(sheet.account.differences);
  const { true: quiet = [], false: loud = [] } = Object.groupBy(ordered, (each) => String(isQuiet(each)));
  if (loud.length + quiet.length === 0) return [sheet.paint.dim("  No two reports were found to differ."), ""];
  return [...tellHead("Differences", loud, sheet), ...tellHead("Of wording and spelling", quiet, sheet)];
}

function tellHead(head: string, differences: readonly Difference[], sheet: Sheet): string[] {
  if (differences.length === 0) return [];
  return [sheet.paint.bold(head), ...differences.flatMap((each) => tellDifference(each, sheet)), ""];
}

/** What it is about and the verdict, then each reading with its reports; one that only new reports have is marked. */
export function tellDifference(difference: Difference, sheet: Sheet): string[] {
  const { topic, why, sides } = difference;
  const advice = adviseOn(difference);
  const { paint, account } = sheet;
  const added = new Set(account.changes?.added);
  return [
    `  ${escapeTerminal(shortenLemma(topic))}: ${paint.yellow(tellVerdict(difference))}${why ? paint.dim(` (${escapeTerminal(why)})`) : ""}`,
    ...sides.map(({ value, articles, spans }) => {
      const isNew = articles.every((id) => added.has(id)) ? paint.green("new ") : "";
      return `      ${paint.cyan(tellSigns(spans, sheet).padEnd(8))} ${isNew}${escapeTerminal(value)}  ${paint.dim(tellCites(spans, sheet))}`;
    }),
    ...(advice === null ? [] : [`      ${paint.dim(`→ ${advice}`)}`]),
  ];
}
