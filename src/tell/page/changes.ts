import type { Change } from "../../model/change.ts";
import { EFFECT_HEADS, listToldChanges, tellMove, tellSubject } from "../change-words.ts";
import { countReports } from "../numbers.ts";
import { tellDate } from "./date.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { tellLine } from "./line.ts";
import { tellLong, tellSection } from "./section.ts";

/** So many lines under one head can still be read through. */
const MOST_OPEN = 20;

/** What is new since an earlier account, where the account was held against one. */
export function tellChanges(edition: Edition): Html | false {
  const { changes } = edition.account;
  if (!changes) return false;
  const { told, passages, repeated } = listToldChanges(edition.account);
  const heads = EFFECT_HEADS.map(([effect, title]) => {
    const lines = told.filter((change) => change.effect === effect);
    const body = tellLong(lines, {
      open: MOST_OPEN,
      what: "lines",
      tell: (change) => tellChange(edition, change),
      wrap: (rows) => html`<div class="lines">${rows}</div>`,
    });
    return lines.length > 0 && html`<div class="head"><h3>${title}</h3>${body}</div>`;
  });
  const { articles, last } = changes.since;
  return tellSection({
    id: "changes",
    title: "What is new",
    note: html`Since an account of ${countReports(articles.length)}${last !== null && html` up to ${tellDate(last)}`}: ${changes.added.length === 1 ? "one report" : `${changes.added.length} reports`} more${repeated > 0 && `, in which ${repeated} known ${repeated === 1 ? "point is" : "points are"} only repeated`}.`,
    body: [
      heads,
      tellLong(passages, {
        open: 0,
        what: `${passages.length === 1 ? "sentence" : "sentences"} that no other report has`,
        tell: (change) => tellChange(edition, change),
      }),
    ],
    none: "Nothing is new since the earlier account.",
  });
}

function tellChange(edition: Edition, change: Change): Html {
  const move = tellMove(change);
  const name = change.subject === "report" && change.effect === "adds" ? html`<i class="basis">report</i> ` : null;
  return tellLine(edition, {
    id: change.id,
    body: html`${name}${tellSubject(change, edition.account)}${move !== null && html` <span class="move">${move}</span>`}`,
    spans: change.cites,
    why: `${change.subject}, item ${change.item}`,
  });
}
