import type { BriefLine } from "../../model/telling.ts";
import { SECTIONS } from "../headings.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { tellLine } from "./line.ts";
import { tellLong, tellSection } from "./section.ts";

/** So many lines under one head can still be read through. */
const MOST_OPEN = 30;

/** The account in short lines under their heads, each line with the sources it rests on. */
export function tellBrief(edition: Edition): Html {
  const heads = SECTIONS.map(([section, title]) => {
    const lines = edition.account.brief.filter((line) => line.section === section);
    return (
      lines.length > 0 &&
      html`<div class="head head-${section}"><h3>${title}</h3>${tellLong(lines, {
        open: MOST_OPEN,
        what: "lines",
        tell: (line) => tellBriefLine(edition, line),
        wrap: (rows) => html`<div class="lines">${rows}</div>`,
      })}</div>`
    );
  });
  return tellSection({
    id: "brief",
    title: "Brief",
    note: "Pick a line and its words light up in every source that has them.",
    body: heads,
    none: "No line could be tied to words of the reports, so none is told.",
  });
}

function tellBriefLine(edition: Edition, line: BriefLine): Html {
  return tellLine(edition, {
    id: line.id,
    body: line.text,
    spans: line.cites,
    origins: line.origins,
    why: explainLine(line),
  });
}

function explainLine({ id, cites, silent = 0 }: BriefLine): string {
  const reports = new Set(cites.map((cite) => cite.article)).size;
  const passages = cites.length === 1 ? "One passage says so" : `${cites.length} passages say so`;
  const others = silent > 0 ? `, and ${silent === 1 ? "one" : silent} of the same days without it` : "";
  return `${passages}, in ${reports === 1 ? "one report" : `${reports} reports`}${others} (${id}).`;
}
