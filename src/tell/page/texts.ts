import type { Article, Block } from "../../model/article.ts";
import { dressOf, tellBadge } from "./badge.ts";
import { tellPublication } from "./date.ts";
import { type Edition, siglumOf } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { LAYERS } from "./layers.ts";

const MOST_IN_INDEX = 12;
/** Page furniture: shown, but grey. */
const GREY: ReadonlySet<Block["kind"]> = new Set(["metadata", "related", "furniture", "credit"]);

/** The source texts, whole and untouched, beside the account. */
export function tellTexts(edition: Edition): Html {
  const articles = edition.articles.map((article, number) => tellText(edition, article, number));
  return html`<aside id="texts" class="texts" aria-label="Source texts">
<div class="texts-bar"><h2>Texts</h2>${tellIndex(edition)}<p class="step" role="status" aria-live="polite"></p>
<div class="steps"><button type="button" class="previous" aria-label="Previous witness">‹</button><button type="button" class="next" aria-label="Next witness">›</button><button type="button" class="close" aria-label="Show all texts">×</button></div>
<fieldset class="layers"><legend>Underline</legend>${LAYERS.map(({ name, title }) => html`<label class="layer layer-${name}"><input type="checkbox" name="${name}"> <span>${title}</span></label> `)}<span class="unsure-key">dotted where unsure</span></fieldset></div>
<div class="panels" tabindex="0" role="group" aria-label="Texts">${articles}</div>
<p class="footnote" role="status" aria-live="polite" hidden></p>
</aside>
`;
}

/** The sigla as links to their texts; a long list would crowd out the texts, and the list of sources has it anyway. */
function tellIndex(edition: Edition): Html | false {
  if (edition.articles.length > MOST_IN_INDEX) return false;
  const links = [...edition.sigla.values()].map(
    (siglum, number) => html`<a href="#text-${number}">${tellBadge(edition, siglum)}</a>`,
  );
  return html`<nav class="sigla" aria-label="Open a text">${links}</nav>`;
}

function tellText(edition: Edition, article: Article, number: number): Html {
  const siglum = siglumOf(edition, article.id);
  return html`<article id="text-${number}" class="text ${siglum && dressOf(siglum)}" data-number="${number}" data-sign="${siglum?.sign}" tabindex="-1" aria-label="${siglum?.sign}, ${article.outlet.name ?? "outlet not named"}">
<header>${siglum && tellBadge(edition, siglum)} <span class="imprint">${article.outlet.name ?? html`<i class="basis">outlet not named</i>`}, ${tellPublication(article.published)}</span></header>
<div class="body" lang="${article.language}" dir="auto">${article.blocks.map((block) => tellBlock(article, block))}</div>
</article>
`;
}

/** The words of a block stand in one text node, so that the page's script finds any offset by counting from its start. */
function tellBlock(article: Article, block: Block): Html {
  const grey = GREY.has(block.kind) ? " grey" : "";
  return html`<p class="block block-${block.kind}${grey}" data-start="${block.start}" dir="auto">${article.text.slice(block.start, block.end)}</p>`;
}
