import type { Episode, EpisodeHappening } from "../../model/comparison.ts";
import { countReports } from "../numbers.ts";
import { tellDate } from "./date.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { tellLine } from "./line.ts";
import { tellLong, tellSection } from "./section.ts";

const MOST_OPEN = 12;

/** The phases that affairs went through; nothing at all where every affair has but one. */
export function tellEpisodes(edition: Edition): Html | null {
  const divided = edition.account.stories.filter(({ episodes = [] }) => episodes.length > 0);
  if (divided.length === 0) return null;
  return tellSection({
    id: "episodes",
    title: "Episodes",
    note: "An affair of many days in its phases: a new one begins where the reports turn to other news, or after a silence. A report whose day is open stands in none.",
    body: divided.map(
      ({ title, episodes = [] }) =>
        html`${divided.length > 1 && html`<p class="small">${title}</p>`}${tellLong(episodes, {
          open: MOST_OPEN,
          what: "episodes",
          tell: (episode) => tellEpisode(edition, episode),
        })}`,
    ),
    none: "",
  });
}

function tellEpisode(edition: Edition, episode: Episode): Html {
  const { id, first, last, articles, title, happenings, terms, why } = episode;
  const words = terms.map(({ text }) => text).join(", ");
  return html`<div class="head"><h3>${tellDate(first, last)} · ${countReports(articles.length)}</h3><div class="lines">${tellLine(
    edition,
    { id, body: title.text, spans: title.spans, why },
  )}${happenings.map((happening) => tellHappening(edition, episode, happening))}${
    terms.length > 0 &&
    tellLine(edition, { id: `${id}-new`, body: `New in it: ${words}`, spans: terms.flatMap(({ spans }) => spans) })
  }</div></div>`;
}

function tellHappening(
  edition: Edition,
  { id }: Episode,
  { entry, date, latest, text, spans }: EpisodeHappening,
): Html {
  const body = html`${tellDate(date, latest)}: ${text}`;
  return tellLine(edition, { id: `${id}-${entry}`, body, spans });
}
