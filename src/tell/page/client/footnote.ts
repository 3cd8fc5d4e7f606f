import { type Note, notesOf } from "./notes.ts";
import { texts } from "./texts.ts";

const footnote = document.querySelector<HTMLElement>(".footnote");
let standing: string | null = null;
let pointed: HTMLElement[] = [];

/** Explains the items under the pointer at the foot of the texts. */
export function watchPointer(panels: HTMLElement): void {
  panels.addEventListener("pointerover", ({ target }) => explain(target instanceof Element ? target : null));
  panels.addEventListener("pointerleave", () => explain(null));
}

/** Says why the picked line is there, for as long as it is picked. */
export function tellWhy(why: string | null): void {
  standing = why;
  write(why === null ? [] : [["Why this is here", why]]);
}

/** Goes on to the next item of a text that is underlined, or back with -1, and explains it. */
export function stepItems(text: HTMLElement, by: 1 | -1): void {
  const firsts = new Map<string, HTMLElement>();
  for (const item of text.querySelectorAll<HTMLElement>(".noted")) {
    if (!firsts.has(item.dataset.note ?? "")) firsts.set(item.dataset.note ?? "", item);
  }
  const items = [...firsts.values()];
  if (items.length === 0) return;
  const at = items.findIndex((item) => item.classList.contains("pointed"));
  const next = items[at < 0 && by < 0 ? items.length - 1 : (at + by + items.length) % items.length];
  if (!next) return;
  explain(next);
  next.scrollIntoView({ block: "nearest" });
}

function explain(target: Element | null): void {
  for (const item of pointed) item.classList.remove("pointed");
  pointed = [];
  const found = target ? findNotes(target) : [];
  if (found.length === 0) {
    write(standing === null ? [] : [["Why this is here", standing]]);
    return;
  }
  const text = target?.closest(".text");
  const names = new Set(found.map(({ name }) => name));
  pointed = [...(text?.querySelectorAll<HTMLElement>(".noted") ?? [])].filter((item) =>
    names.has(item.dataset.note ?? ""),
  );
  for (const item of pointed) item.classList.add("pointed");
  write(found.map(({ note }) => [note.what, note.why]));
}

/** The items around an element, innermost first. */
function findNotes(target: Element): readonly { readonly name: string; readonly note: Note }[] {
  const text = target.closest<HTMLElement>(".text");
  if (!text) return [];
  const notes = notesOf(texts.indexOf(text));
  const found: { name: string; note: Note }[] = [];
  for (
    let item = target.closest<HTMLElement>(".noted");
    item;
    item = item.parentElement?.closest<HTMLElement>(".noted") ?? null
  ) {
    const name = item.dataset.note ?? "";
    const note = notes[Number(name)];
    if (note) found.push({ name, note });
  }
  return found;
}

function write(lines: readonly (readonly [string, string])[]): void {
  if (!footnote) return;
  footnote.hidden = lines.length === 0;
  footnote.replaceChildren(
    ...lines.map(([what, why]) => {
      const line = document.createElement("span");
      const head = document.createElement("b");
      head.textContent = what;
      line.append(head, ` ${why}`);
      return line;
    }),
  );
}
