import type { Change } from "../../model/change.ts";
import type { Story } from "../../model/comparison.ts";
import { EFFECT_HEADS, listToldChanges, tellMove, tellSubject } from "../change-words.ts";
import { formatDate } from "../dates.ts";
import { escapeTerminal } from "../escape.ts";
import { countReports } from "../numbers.ts";
import { tellDifference } from "./differences.ts";
import { type Sheet, tellCites, tellSigns } from "./sheet.ts";
import { listSources, tellTitle } from "./sources.ts";

/** What is new in a story since the earlier account: its new reports, then what they contradict, change, confirm and add. */
export function tellChanges(story: Story, sheet: Sheet): string[] {
  const { account, paint } = sheet;
  const { told, passages, quiet, repeated } = listToldChanges(account);
  if (told.length + passages.length + quiet === 0) return [];
  const added = listAdded(story, sheet);
  const notes = [
    ...(passages.length > 0
      ? [`  and ${countSentences(passages.length)} that no other report has: see --html or --md`]
      : []),
    ...(repeated > 0 ? [`  ${countPoints(repeated)} only repeated: no new origin`] : []),
    ...(quiet > 0 ? [`  and ${quiet} of wording and spelling: see --view differences`] : []),
  ];
  return [
    ...tellTitle(story, sheet),
    paint.bold(tellSince(sheet)),
    ...added,
    "",
    ...EFFECT_HEADS.flatMap(([effect, head]) => {
      const changes = told.filter((change) => change.effect === effect && !isReport(change, effect));
      return changes.length === 0
        ? []
        : [paint.bold(head), ...changes.flatMap((change) => tellChange(change, sheet)), ""];
    }),
    ...(notes.length > 0 ? [...notes.map(paint.dim), ""] : []),
  ];
}

/** New reports are listed above, by their letters. */
function isReport({ subject }: Change, effect: string): boolean {
  return subject === "report" && effect === "adds";
}

function tellSince({ account }: Sheet): string {
  const { articles = [], last = null } = account.changes?.since ?? {};
  return `Since the account of ${countReports(articles.length)}${last === null ? "" : ` up to ${formatDate(last)}`}`;
}

function listAdded(story: Story, sheet: Sheet): string[] {
  const added = new Set(sheet.account.changes?.added);
  const lines = listSources(
    story.articles.filter((id) => added.has(id)),
    sheet,
  );
  return lines.length === 0 ? ["  no new report"] : lines;
}

function tellChange(change: Change, sheet: Sheet): string[] {
  const { paint, account } = sheet;
  const difference = account.differences.find(({ id }) => id === change.item);
  if (difference && change.effect !== "confirms") return tellDifference(difference, sheet);
  const move = tellMove(change);
  return [
    `  ${escapeTerminal(tellSubject(change, account))}`,
    ...(move === null ? [] : [`      ${paint.yellow(escapeTerminal(move))}`]),
    paint.dim(`      ${tellSigns(change.cites, sheet)}  ${tellCites(change.cites, sheet)}`),
  ];
}

function countSentences(count: number): string {
  return count === 1 ? "1 sentence" : `${count} sentences`;
}

function countPoints(count: number): string {
  return count === 1 ? "1 point is" : `${count} points are`;
}
