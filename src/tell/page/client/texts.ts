import type { Cite } from "./cites.ts";
import { notesOf } from "./notes.ts";
import { paintText } from "./paint.ts";

/** The source texts of the page in their order. */
export const texts: readonly HTMLElement[] = [...document.querySelectorAll<HTMLElement>(".text")];

const layers = new Set<number>();
const lit = new Map<number, readonly (Cite & { current: boolean })[]>();
const stale = new Set<number>();
const visible = new Set<number>();

/** Paints texts as they come into view, so that two hundred of them cost no more than the few that are seen. */
export function watchTexts(): void {
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const text = texts.indexOf(target as HTMLElement);
      if (isIntersecting) visible.add(text);
      else visible.delete(text);
    }
    paintVisible();
  });
  for (const text of texts) observer.observe(text);
}

/** Switches the underlines of a layer on or off. */
export function showLayer(layer: number, shown: boolean): void {
  if (shown) layers.add(layer);
  else layers.delete(layer);
  for (let text = 0; text < texts.length; text++) stale.add(text);
  paintVisible();
}

/** Lights the cited words, and none besides. The one at `step` stands out. */
export function lightCites(cites: readonly Cite[], step: number): void {
  const changed = new Set([...lit.keys(), ...cites.map((cite) => cite.text)]);
  lit.clear();
  cites.forEach((cite, index) => {
    lit.set(cite.text, [...(lit.get(cite.text) ?? []), { ...cite, current: index === step }]);
  });
  for (const text of changed) paint(text);
}

function paintVisible(): void {
  for (const text of visible) if (stale.has(text)) paint(text);
}

function paint(text: number): void {
  const element = texts[text];
  if (!element) return;
  stale.delete(text);
  const notes = layers.size === 0 ? [] : notesOf(text).map((note, index) => ({ note, index }));
  paintText(element, { lit: lit.get(text) ?? [], notes: notes.filter(({ note }) => layers.has(note.layer)) });
}
