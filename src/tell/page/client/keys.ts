import { stepItems } from "./footnote.ts";
import { clearSelection, pickedLine, stepBy } from "./selection.ts";

/** Works the page by keyboard. Letters act only while the account or the texts have the focus. */
export function watchKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return clearSelection();
    if (!(event.target instanceof Element) || !event.target.closest("main, aside")) return;
    if (press(event.key.toLowerCase())) event.preventDefault();
  });
}

function press(key: string): boolean {
  switch (key) {
    case "n":
      stepBy(1);
      return true;
    case "p":
      stepBy(-1);
      return true;
    case "j":
      return focusLine(1);
    case "k":
      return focusLine(-1);
    case "]":
      return pointItem(1);
    case "[":
      return pointItem(-1);
    default:
      return false;
  }
}

/** Moves the focus to the next line that can be seen. */
function focusLine(by: 1 | -1): boolean {
  const lines = [...document.querySelectorAll<HTMLElement>(".pick, summary")].filter((line) => line.checkVisibility());
  const from = document.activeElement?.closest<HTMLElement>(".line, summary") ?? pickedLine();
  const at = lines.findIndex((line) => line === from || line.closest(".line") === from);
  const next = lines[at < 0 ? 0 : at + by];
  next?.focus();
  return true;
}

function pointItem(by: 1 | -1): boolean {
  const text =
    document.activeElement?.closest<HTMLElement>(".text") ??
    document.querySelector<HTMLElement>(".text.current, .text.witness, .text");
  if (text) stepItems(text, by);
  return true;
}
