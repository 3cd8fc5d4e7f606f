import type { Reuse } from "../../../model/comparison.ts";
import { dressOf, tellBadge } from "../badge.ts";
import { type Edition, siglumOf, wordsOf } from "../edition.ts";
import { type Html, html, type Piece } from "../html.ts";
import { anchorOf, markPick } from "../line.ts";
import { type AlignedRun, alignPassages, shareAlike } from "./align-passages.ts";

/** Passages with less in common are printed one after the other: between the lines there would be no reading them. */
const LEAST_ALIKE = 0.5;

/** Two passages of which one was made from the other, their words aligned and the exchanged ones marked. */
export function tellPassage(edition: Edition, reuse: Reuse): Html {
  const { id, kind, overlap, why, direction } = reuse;
  const [first, second] = direction === "b→a" ? [reuse.b, reuse.a] : [reuse.a, reuse.b];
  const [wordsA, wordsB] = [wordsOf(edition, first), wordsOf(edition, second)];
  const [siglumA, siglumB] = [siglumOf(edition, first.article), siglumOf(edition, second.article)];
  if (!siglumA || !siglumB) return html``;
  const runs = alignPassages(wordsA, wordsB);
  const [badgeA, badgeB] = [tellBadge(edition, siglumA), tellBadge(edition, siglumB)];
  const text =
    runs && shareAlike(runs) >= LEAST_ALIKE
      ? html`<p class="interlinear ${dressOf(siglumB)}"><span class="pair"><span>${badgeA}</span> <span>${badgeB}</span></span> ${runs.map(tellRun)}</p>`
      : html`<p>${badgeA} ${runs ? markOthers(runs, "a") : wordsA}</p><p>${badgeB} ${runs ? markOthers(runs, "b") : wordsB}</p>`;
  return html`<div class="line passage" ${markPick(edition, { id, spans: [first, second], why: why.join("; ") })}><a class="pick" href="#${anchorOf(id)}"><span class="kind">${kind}, ${Math.round(overlap * 100)} % of the words</span></a>
${text}</div>`;
}

/** Shared words once; exchanged words one above the other, with a dash where one passage has nothing. */
function tellRun({ same, a, b }: AlignedRun): Piece {
  if (same) return a;
  const [above, below] = [a.trim(), b.trim()];
  return html`${/^\s/.test(a) && " "}<span class="pair"><span>${above || "–"}</span> <span class="under">${below || "–"}</span></span>${/\s$/.test(a) && " "}`;
}

/** One of the two passages, with the words marked that the other has not. */
function markOthers(runs: readonly AlignedRun[], side: "a" | "b"): readonly Piece[] {
  return runs.map((run) =>
    run.same || run[side].trim() === "" ? run[side] : html`<em class="variant">${run[side]}</em>`,
  );
}
