import { type Html, html } from "./html.ts";

/** Drawings that are used all over the page: the marks of the acts, and the fade of what has no end. */
export function drawMarks(): Html {
  return html`<svg class="marks" width="0" height="0" aria-hidden="true" focusable="false"><defs>
<linearGradient id="fade"><stop offset="0" stop-color="currentColor"/><stop offset="1" stop-color="currentColor" stop-opacity="0"/></linearGradient>
<symbol id="act-demand" viewBox="0 0 12 12"><path d="M2 1.5L11 6L2 10.5Z" fill="currentColor"/></symbol>
<symbol id="act-offer" viewBox="0 0 12 12"><path d="M2.5 2.5L10 6L2.5 9.5Z" fill="none" stroke="currentColor" stroke-width="1.5"/></symbol>
<symbol id="act-agree" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.5" fill="currentColor"/></symbol>
<symbol id="act-refuse" viewBox="0 0 12 12"><path d="M2 2L10 10M10 2L2 10" fill="none" stroke="currentColor" stroke-width="2"/></symbol>
<symbol id="act-threaten" viewBox="0 0 12 12"><path d="M6 0.5L11.5 11H0.5Z" fill="currentColor"/></symbol>
<symbol id="act-accuse" viewBox="0 0 12 12"><path d="M6 1L11 6L6 11L1 6Z" fill="none" stroke="currentColor" stroke-width="1.5"/></symbol>
<symbol id="act-say" viewBox="0 0 12 12"><circle cx="6" cy="6" r="2" fill="currentColor"/></symbol>
</defs></svg>`;
}
