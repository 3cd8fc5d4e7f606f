import type { EntityId } from "../../../model/entity.ts";
import { ACT_WORDS, ACTS, type Act } from "../acts.ts";
import { tellDate } from "../date.ts";
import { type Edition, nameOf, wordsOf } from "../edition.ts";
import { type Html, html } from "../html.ts";
import { anchorOf, markPick, tellLine } from "../line.ts";
import { MOST_PRINTED, tellLeft, tellLong, tellSection } from "../section.ts";
import { collectDealings, type Dealing, type Deed } from "./collect-dealings.ts";

/** So many actors fit on a narrow screen; the dealings of the others are listed below the matrix. */
const MOST_ACTORS = 9;
const MOST_TARGETS = 7;
const MOST_DEEDS = 40;
const UNDATED = "9999";

/** Who demands, refuses, threatens what towards whom: a matrix of actors, and the deeds behind each of its marks. */
export function tellMatrix(edition: Edition): Html {
  const all = collectDealings(edition.account);
  const dealings = all.slice(0, MOST_PRINTED);
  const targets = rankNames(dealings, "target").slice(0, MOST_TARGETS);
  const shown = dealings.filter((dealing) => targets.includes(dealing.target));
  const actors = rankNames(shown, "actor").slice(0, MOST_ACTORS);
  return tellSection({
    id: "dealings",
    title: "Who to whom",
    note: html`Rows act, columns are addressed, in the order in which it came: ${ACTS.map((act) => html`<span class="key">${drawAct(act)} ${ACT_WORDS[act]}</span> `)}`,
    body: dealings.length > 0 && [
      html`<table class="matrix"><thead><tr><td></td>${targets.map((target) => html`<th scope="col"><span>${nameOf(edition, target) ?? target}</span></th>`)}</tr></thead>
<tbody>${actors.map((actor) => html`<tr><th scope="row">${nameOf(edition, actor) ?? actor}</th>${targets.map((target) => tellCell(edition, dealings, actor, target))}</tr>`)}</tbody></table>`,
      tellLong(dealings, {
        open: 0,
        what: "pairs in words",
        tell: (dealing, index) => tellDealing(edition, dealing, index),
        count: all.length,
      }),
    ],
    none: "No report says who addressed whom.",
  });
}

function tellCell(edition: Edition, dealings: readonly Dealing[], actor: EntityId, target: EntityId): Html {
  const index = dealings.findIndex((dealing) => dealing.actor === actor && dealing.target === target);
  const dealing = dealings[index];
  if (!dealing) return html`<td${actor === target && html` class="self"`}></td>`;
  const who = `${nameOf(edition, actor)} to ${nameOf(edition, target)}`;
  return html`<td>${groupByAct(dealing).map(
    ([act, deeds]) =>
      html`<a class="act" href="#${anchorOf(nameAct(index, act))}" aria-label="${who}: ${ACT_WORDS[act]}, ${deeds.length}" title="${who}: ${ACT_WORDS[act]}">${drawAct(act)}${deeds.length > 1 && html`<small>${deeds.length}</small>`}</a>`,
  )}</td>`;
}

function tellDealing(edition: Edition, dealing: Dealing, index: number): Html {
  const heading = html`${nameOf(edition, dealing.actor)} <span class="arrow">→</span> ${nameOf(edition, dealing.target)}`;
  return html`<div class="dealing"><h3>${heading}</h3>${groupByAct(dealing).map(([act, deeds]) => {
    const spans = deeds.flatMap((deed) => deed.spans);
    return html`<div class="line deeds" ${markPick(edition, { id: nameAct(index, act), spans })}><a class="pick act-name" href="#${anchorOf(nameAct(index, act))}">${drawAct(act)} ${ACT_WORDS[act]}</a>${deeds.slice(0, MOST_DEEDS).map((deed) => tellDeed(edition, deed, nameAct(index, act)))}${deeds.length > MOST_DEEDS && tellLeft(deeds.length - MOST_DEEDS, "of these")}</div>`;
  })}</div>`;
}

function tellDeed(edition: Edition, deed: Deed, within: string): Html {
  const words = deed.spans[0] ? wordsOf(edition, deed.spans[0]) : "";
  return tellLine(edition, {
    id: `${within}-${deed.id}`,
    body: html`${deed.content ?? `“${words}”`}${deed.date !== null && html` <span class="claimant">${tellDate(deed.date)}</span>`}`,
    spans: deed.spans,
    why: deed.rule ? `rule ${deed.rule}, item ${deed.id}` : `item ${deed.id}`,
  });
}

function nameAct(index: number, act: Act): string {
  return `dealing-${index + 1}-${act}`;
}

/** The acts of a dealing in the order in which they began. */
function groupByAct(dealing: Dealing): readonly (readonly [Act, readonly Deed[]])[] {
  const groups = [...Map.groupBy(dealing.deeds, (deed) => deed.act)];
  return groups.sort(([, a], [, b]) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0));
}

function firstDay(deeds: readonly Deed[]): string {
  const days = deeds.map((deed) => deed.date ?? UNDATED);
  return days.reduce((first, day) => (day < first ? day : first), UNDATED);
}

/** The mark of an act; its drawing stands once in the page. */
function drawAct(act: Act): Html {
  return html`<svg class="act-mark act-${act}" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><use href="#act-${act}"/></svg>`;
}

/** Names by how many deeds they are part of, most first. */
function rankNames(dealings: readonly Dealing[], side: "actor" | "target"): readonly EntityId[] {
  const counts = new Map<EntityId, number>();
  for (const dealing of dealings) {
    counts.set(dealing[side], (counts.get(dealing[side]) ?? 0) + dealing.deeds.length);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([entity]) => entity);
}
