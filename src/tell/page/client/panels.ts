import type { Cite } from "./cites.ts";
import { texts } from "./texts.ts";

const aside = document.querySelector<HTMLElement>("#texts");
const status = document.querySelector<HTMLElement>(".texts-bar .step");

/** Shows the texts of the witnesses side by side, as many as have room, the one at `step` among them; none means all. */
export function showPanels(cited: readonly number[], step: number): void {
  const witnesses = [...new Set(cited)];
  const current = cited[step];
  const room = countRoom();
  const at = Math.max(0, witnesses.indexOf(current ?? -1));
  const first = Math.max(0, Math.min(at, witnesses.length - room));
  const shown = new Set(witnesses.slice(first, first + room));
  texts.forEach((text, number) => {
    text.classList.toggle("witness", shown.has(number));
    text.tabIndex = shown.has(number) ? 0 : -1;
    text.classList.toggle("current", number === current && witnesses.length > 1);
  });
  document.body.classList.toggle("picking", witnesses.length > 0);
  aside?.setAttribute("data-panels", String(shown.size));
}

/** Says which citation of how many is looked at, and scrolls each text to its words. */
export function showStep(cites: readonly Cite[], step: number): void {
  const cite = cites[step];
  if (status) {
    const sign = cite ? texts[cite.text]?.dataset.sign : undefined;
    status.textContent = cite ? `${step + 1} of ${cites.length}, in ${sign}` : "";
  }
  for (const text of texts) {
    if (!text.classList.contains("witness")) continue;
    const words = text.querySelector<HTMLElement>("mark.current") ?? text.querySelector<HTMLElement>("mark");
    if (words) text.scrollTop = words.offsetTop - text.clientHeight / 3;
  }
}

/** How many texts can be read side by side. */
function countRoom(): number {
  if (!matchMedia("(min-width: 64rem)").matches) return 1;
  return matchMedia("(min-width: 100rem)").matches ? 6 : 4;
}
