import { createHash } from "node:crypto";
import type { Account } from "../../model/account.ts";
import { tellApparatus } from "./apparatus.ts";
import { tellBrief } from "./brief.ts";
import { tellChanges } from "./changes.ts";
import { type Edition, makeEdition } from "./edition.ts";
import { tellEpisodes } from "./episodes.ts";
import { tellFigures } from "./figures/tell-figures.ts";
import { type Html, html } from "./html.ts";
import { tellKeys } from "./keys.ts";
import { tellLayers } from "./layers.ts";
import { tellLedger } from "./ledger.ts";
import { drawMarks } from "./marks.ts";
import { tellMasthead, titleOf } from "./masthead.ts";
import { tellMatrix } from "./matrix/tell-matrix.ts";
import { tellProblems } from "./problems.ts";
import { tellSources } from "./sources.ts";
import { tellStemma } from "./stemma/tell-stemma.ts";
import { tellTexts } from "./texts.ts";
import { tellTimeline } from "./timeline/tell-timeline.ts";

/** The one script and the one style sheet of the page, as the build made them. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/**
 * The account as one self-contained HTML page: it loads nothing, runs its own script only (its Content-Security-Policy
 * names the hashes of script and style), and writes every word of an article as text.
 */
export function tellPage(account: Account, assets: PageAssets): string {
  const edition = makeEdition(account);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${writePolicy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${titleOf(edition)} – Stemma</title>
<style>${{ markup: assets.style }}</style>
</head>
<body>
${tellBody(edition)}
<script>${{ markup: assets.script }}</script>
</body>
</html>
`.markup;
}

function tellBody(edition: Edition): Html {
  if (edition.articles.length === 0) return tellNothing(edition);
  return html`<a class="skip" href="#texts">To the texts</a>
${drawMarks()}
<div class="spread">
<main id="account" class="account">
${tellMasthead(edition)}${tellContents(edition)}
${tellChanges(edition)}${tellBrief(edition)}${tellEpisodes(edition)}${tellSources(edition)}${tellApparatus(edition)}${tellFigures(edition)}${tellTimeline(edition)}${tellStemma(edition)}${tellMatrix(edition)}${tellLedger(edition)}${tellProblems(edition)}${tellKeys()}
</main>
${tellTexts(edition)}
</div>
${tellLayers(edition)}`;
}

/** Without a report there is nothing to print but the reason. */
function tellNothing(edition: Edition): Html {
  return html`<main id="account" class="account">
${tellMasthead(edition)}${tellSources(edition)}${tellProblems(edition)}</main>`;
}

function tellContents({ account }: Edition): Html {
  const parts = [
    ...(account.changes ? [["changes", "New"] as const] : []),
    ["brief", "Brief"],
    ...(account.stories.some(({ episodes }) => episodes) ? [["episodes", "Episodes"] as const] : []),
    ["sources", "Sources"],
    ["differences", "Differences"],
    ["figures", "Figures"],
    ["timeline", "Timeline"],
    ["stemma", "Stemma"],
    ["dealings", "Who to whom"],
    ["negotiation", "Negotiation"],
    ["dropped", "Dropped"],
  ] as const;
  return html`<nav class="contents" aria-label="Parts of the page">${parts.map(([id, title]) => html`<a href="#${id}">${title}</a> `)}</nav>`;
}

/** Nothing may load, nothing may run, but what is written into the page and hashed here. */
function writePolicy({ script, style }: PageAssets): string {
  return [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
