import type { Note } from "./notes.ts";

/** Words that are lit; the ones the reader has stepped to stand out. */
export interface Lit {
  readonly start: number;
  readonly end: number;
  readonly current: boolean;
}

/** What is to be seen on a text besides its words. `index` names a note to whoever is asked about it. */
export interface Coat {
  readonly lit: readonly Lit[];
  readonly notes: readonly { readonly note: Note; readonly index: number }[];
}

type Mark = Lit | Coat["notes"][number];

/** Paints a text, block by block. Blocks that stay as they were are not touched. */
export function paintText(text: HTMLElement, coat: Coat): void {
  for (const block of text.querySelectorAll<HTMLElement>(".block")) {
    const start = Number(block.dataset.start);
    const words = block.textContent ?? "";
    const marks = [...coat.lit, ...coat.notes].filter((mark) => overlaps(mark, start, start + words.length));
    if (marks.length === 0 && block.childElementCount === 0) continue;
    block.replaceChildren(...paintWords(words, start, marks));
  }
}

/** Cuts the words wherever a mark begins or ends, and wraps each piece in the marks that cover it. */
function paintWords(words: string, start: number, marks: readonly Mark[]): readonly Node[] {
  const end = start + words.length;
  const cuts = new Set([start, end]);
  for (const mark of marks) {
    cuts.add(Math.max(start, rangeOf(mark).start));
    cuts.add(Math.min(end, rangeOf(mark).end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  const waiting = [...marks].sort((a, b) => rangeOf(a).start - rangeOf(b).start);
  let open: Mark[] = [];
  let next = 0;
  return ordered.slice(0, -1).map((from, index) => {
    while (next < waiting.length && rangeOf(waiting[next] as Mark).start <= from) open.push(waiting[next++] as Mark);
    open = open.filter((mark) => rangeOf(mark).end > from);
    return wrap(words.slice(from - start, (ordered[index + 1] as number) - start), open);
  });
}

function wrap(words: string, marks: readonly Mark[]): Node {
  let node: Node = document.createTextNode(words);
  for (const mark of marks) {
    if (!("note" in mark)) continue;
    const { layer, unsure } = mark.note;
    const span = document.createElement("span");
    span.className = `noted noted-${layer}${unsure ? " unsure" : ""}`;
    span.dataset.note = String(mark.index);
    span.append(node);
    node = span;
  }
  const lit = marks.filter((mark) => "current" in mark);
  if (lit.length === 0) return node;
  const element = document.createElement("mark");
  if (lit.some(({ current }) => current)) element.className = "current";
  element.append(node);
  return element;
}

function rangeOf(mark: Mark): { readonly start: number; readonly end: number } {
  return "note" in mark ? mark.note : mark;
}

function overlaps(mark: Mark, start: number, end: number): boolean {
  const range = rangeOf(mark);
  return range.start < end && range.end > start;
}
