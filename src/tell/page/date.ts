import type { Publication } from "../../model/article.ts";
import { formatDate, formatInterval } from "../dates.ts";
import { type Html, html } from "./html.ts";

/** A date that the page's script puts into the reader's locale; without it, it reads as day, month, year. */
export function tellDate(value: string, latest: string | null = null): Html {
  const text = latest === null ? formatDate(value) : formatInterval(value, latest);
  const interval = latest === null ? value : `${value}/${latest}`;
  return html`<time data-date="${interval}">${text}</time>`;
}

/** When an article appeared, and whether it says so itself. */
export function tellPublication({ value, earliest, latest, basis }: Publication): Html {
  if (value !== null) return html`${tellDate(value)}${basis === "inferred" && html` <i class="basis">inferred</i>`}`;
  if (earliest !== null && latest !== null) return html`<i class="basis">within</i> ${tellDate(earliest, latest)}`;
  if (earliest !== null) return html`<i class="basis">not before</i> ${tellDate(earliest)}`;
  if (latest !== null) return html`<i class="basis">not after</i> ${tellDate(latest)}`;
  return html`<i class="basis">undated</i>`;
}
