import type { Episode, Story } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import { formatInterval } from "../dates.ts";
import { escapeTerminal } from "../escape.ts";
import { countReports } from "../numbers.ts";
import { type Sheet, tellCites } from "./sheet.ts";

/** The phases an affair went through, each with its days, its reports, what happened and what is new in it. */
export function tellEpisodes({ episodes = [] }: Story, sheet: Sheet): string[] {
  if (episodes.length === 0) return [];
  return [sheet.paint.bold("Episodes"), ...episodes.flatMap((episode) => tellEpisode(episode, sheet)), ""];
}

function tellEpisode({ first, last, articles, title, happenings, terms }: Episode, sheet: Sheet): string[] {
  const extent = `${formatInterval(first, last)}, ${countReports(articles.length)}`;
  const cite = (spans: readonly Span[]): string => sheet.paint.dim(tellCites(spans, sheet));
  const words = terms.map(({ text }) => escapeTerminal(text)).join(", ");
  return [
    `  ${sheet.paint.cyan(extent)}: ${escapeTerminal(title.text)}  ${cite(title.spans)}`,
    ...happenings.map(
      ({ date, latest, text, spans }) =>
        `      ${formatInterval(date, latest ?? date)}: ${escapeTerminal(text)}  ${cite(spans)}`,
    ),
    ...(terms.length > 0 ? [`      new: ${words}  ${cite(terms.flatMap(({ spans }) => spans.slice(0, 1)))}`] : []),
  ];
}
