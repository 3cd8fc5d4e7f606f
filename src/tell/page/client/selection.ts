import { type Cite, readCites, readSiglumCite } from "./cites.ts";
import { tellWhy } from "./footnote.ts";
import { showPanels, showStep } from "./panels.ts";
import { lightCites, texts } from "./texts.ts";

/** What the reader has picked: a line with its citations, or words or a whole text named in the address bar. */
interface Selection {
  readonly hash: string;
  readonly line: HTMLElement | null;
  readonly cites: readonly Cite[];
  /** The whole text that is opened, where no words are picked. */
  readonly text: number | null;
  readonly step: number;
}

const NOTHING: Selection = { hash: "", line: null, cites: [], text: null, step: 0 };
let selection = NOTHING;

/** Selects what the address bar names, now and whenever it changes. */
export function followAddress(): void {
  const follow = (): void => {
    const found = findSelection(readHash(location.hash));
    show(found);
    found.line?.scrollIntoView({ block: "center" });
    found.line?.querySelector<HTMLElement>(".pick, summary")?.focus({ preventScroll: true });
  };
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  if (location.hash !== "") follow();
}

/** What an address bar or a link names; empty where it is not well formed. */
export function readHash(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return "";
  }
}

/** Selects what `hash` names and puts it into the address bar. False where it names nothing that can be selected. */
export function select(hash: string): boolean {
  const found = findSelection(hash);
  if (found === NOTHING) return false;
  history.pushState(null, "", `#${found.hash}`);
  show(found);
  return true;
}

/** Selects a line at its first citation of a text. */
export function selectWitness(line: HTMLElement, text: number): void {
  const step = readCites(line.dataset.cites ?? "").findIndex((cite) => cite.text === text);
  select(step > 0 ? `${line.id}/${step + 1}` : line.id);
}

/** Goes on to the next citation of the picked line, or back with -1; after the last comes the first. */
export function stepBy(by: 1 | -1): void {
  const count = selection.cites.length;
  if (count === 0) return;
  const step = (selection.step + by + count) % count;
  const [base = ""] = selection.hash.split("/");
  const hash = step === 0 ? base : `${base}/${step + 1}`;
  history.replaceState(null, "", `#${hash}`);
  show({ ...selection, hash, step });
}

/** Puts every text back as it was. */
export function clearSelection(): void {
  if (selection === NOTHING) return;
  history.pushState(null, "", location.pathname + location.search);
  show(NOTHING);
}

/** The line that is picked, or null. */
export function pickedLine(): HTMLElement | null {
  return selection.line;
}

function findSelection(hash: string): Selection {
  const [base = "", number = "1"] = hash.split("/");
  const step = Math.max(0, Number(number) - 1) || 0;
  const element = document.getElementById(base);
  if (element?.dataset.cites !== undefined) {
    const cites = readCites(element.dataset.cites);
    return { hash, line: element, cites, text: null, step: Math.min(step, Math.max(0, cites.length - 1)) };
  }
  const cite = readSiglumCite(base, texts);
  if (cite) return { ...NOTHING, hash, cites: [cite] };
  const text = element ? texts.indexOf(element) : -1;
  return text < 0 ? NOTHING : { ...NOTHING, hash, text };
}

function show(next: Selection): void {
  if (selection.line !== next.line) {
    selection.line?.classList.remove("picked");
    selection.line?.querySelector(":scope .pick")?.removeAttribute("aria-current");
  }
  selection = next;
  const { line, cites, step, text } = next;
  if (line) markPicked(line);
  lightCites(cites, step);
  showPanels(cites.length > 0 ? cites.map((cite) => cite.text) : text === null ? [] : [text], step);
  showStep(cites, step);
  tellWhy(line?.dataset.why ?? null);
}

function markPicked(line: HTMLElement): void {
  line.classList.add("picked");
  line.querySelector(":scope .pick")?.setAttribute("aria-current", "true");
  for (let fold = line.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
}
