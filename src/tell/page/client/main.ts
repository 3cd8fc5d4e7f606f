import { watchPointer } from "./footnote.ts";
import { watchKeys } from "./keys.ts";
import { useReadersLocale } from "./locale.ts";
import { clearSelection, followAddress, readHash, select, selectWitness, stepBy } from "./selection.ts";
import { showLayer, watchTexts } from "./texts.ts";

document.documentElement.classList.add("live");
useReadersLocale();
watchTexts();
watchKeys();
followAddress();

addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (pick(event.target)) event.preventDefault();
});
document.querySelector(".steps .next")?.addEventListener("click", () => stepBy(1));
document.querySelector(".steps .previous")?.addEventListener("click", () => stepBy(-1));
document.querySelector(".steps .close")?.addEventListener("click", clearSelection);
document.querySelectorAll<HTMLInputElement>(".layers input").forEach((box, layer) => {
  box.addEventListener("change", () => showLayer(layer, box.checked));
  if (box.checked) showLayer(layer, true);
});
const panels = document.querySelector<HTMLElement>(".panels");
if (panels) watchPointer(panels);

/** Answers a click: on a link, a siglum, or anywhere on a line. True where the page has answered it itself. */
function pick(target: Element): boolean {
  const link = target.closest<HTMLAnchorElement>("a[href^='#']");
  if (link) return select(readHash(link.getAttribute("href") ?? ""));
  const line = target.closest<HTMLElement>(".line");
  if (!line || !getSelection()?.isCollapsed) return false;
  const summary = target.closest("summary");
  if (summary && line.hasAttribute("open")) return false;
  const badge = target.closest<HTMLElement>(".siglum");
  if (badge && !summary) selectWitness(line, Number(badge.dataset.article));
  else select(line.id);
  return summary !== null;
}
