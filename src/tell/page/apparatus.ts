import type { Difference, Side } from "../../model/comparison.ts";
import { adviseOn, tellVerdict } from "../difference-words.ts";
import { isQuiet, shortenLemma } from "../headings.ts";
import { orderDifferences } from "../order-differences.ts";
import { tellBadges } from "./badge.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { anchorOf, linkPick, markPick } from "./line.ts";
import { tellFold, tellLong, tellSection } from "./section.ts";
import { markVariants } from "./variants.ts";

const MOST_OPEN = 12;
/** The differences between the reports, as editors print variants: what it is about, then each reading. */
export function tellApparatus(edition: Edition): Html {
  const ordered = orderDifferences(edition.account.differences);
  const loud = ordered.filter((difference) => !isQuiet(difference));
  const quiet = ordered.filter(isQuiet);
  return tellSection({
    id: "differences",
    title: "Differences",
    note: "Each reading with its sources; the words that differ are marked. Most misleading first.",
    body: (loud.length > 0 || quiet.length > 0) && [
      tellRows(edition, loud),
      quiet.length > 0 && tellFold(`${quiet.length} of wording and spelling`, tellRows(edition, quiet)),
    ],
    none:
      edition.articles.length < 2
        ? "A single report has nothing to differ from."
        : "No two reports were found to differ on the same thing.",
  });
}

function tellRows(edition: Edition, differences: readonly Difference[]): Html {
  return tellLong(differences, {
    open: MOST_OPEN,
    what: "differences",
    tell: (difference) => tellDifference(edition, difference),
    wrap: (rows) => html`<div class="apparatus">${rows}</div>`,
  });
}

function tellDifference(edition: Edition, difference: Difference): Html {
  const { id, sides, topic, verdict, why, kind } = difference;
  const reason = `${kind}: ${tellVerdict(difference)}. ${why}`;
  const pick = { id, body: shortenLemma(topic), spans: sides.flatMap((side) => side.spans), why: reason };
  const advice = adviseOn(difference);
  const marked = markVariants(sides.map((side) => side.value));
  return html`<div class="line difference" ${markPick(edition, pick)}>
<p class="lemma">${linkPick(pick)} <span class="verdict verdict-${verdict}">${tellVerdict(difference)}</span></p>
<ul class="readings">${sides.map((side, index) => tellReading(edition, `${id}.${index + 1}`, side, marked[index]))}</ul>
${(why !== "" || advice !== null) && html`<p class="reason">${why}${advice !== null && html` <b class="advice">→ ${advice}</b>`}</p>`}</div>`;
}

function tellReading(edition: Edition, id: string, side: Side, body: Html | undefined): Html {
  const pick = { id, body, spans: side.spans };
  return html`<li class="line reading" ${markPick(edition, pick)}><a class="pick" href="#${anchorOf(id)}">${body}</a> ${tellBadges(edition, side.articles)}</li>`;
}
