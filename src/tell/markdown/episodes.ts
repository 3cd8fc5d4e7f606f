import type { Episode, Story } from "../../model/comparison.ts";
import { formatInterval } from "../dates.ts";
import { escapeMarkdown } from "../escape.ts";
import { countReports } from "../numbers.ts";
import type { Sigla } from "../sigla.ts";
import { tellCites } from "./cites.ts";

/** The phases an affair went through, each with its days, its reports, what happened and what is new in it. */
export function tellEpisodes({ episodes = [] }: Story, sigla: Sigla): string[] {
  if (episodes.length === 0) return [];
  return ["## Episodes", "", ...episodes.flatMap((episode) => tellEpisode(episode, sigla)), ""];
}

function tellEpisode({ first, last, articles, title, happenings, terms }: Episode, sigla: Sigla): string[] {
  const extent = `${formatInterval(first, last)}, ${countReports(articles.length)}`;
  const told = terms.map(({ text, spans }) => `${escapeMarkdown(text)} ${tellCites(spans.slice(0, 1), sigla)}`);
  return [
    `- **${extent}**: ${escapeMarkdown(title.text)} ${tellCites(title.spans, sigla)}`,
    ...happenings.map(
      ({ date, latest, text, spans }) =>
        `  - ${formatInterval(date, latest ?? date)}: ${escapeMarkdown(text)} ${tellCites(spans, sigla)}`,
    ),
    ...(told.length > 0 ? [`  - new: ${told.join(", ")}`] : []),
  ];
}
