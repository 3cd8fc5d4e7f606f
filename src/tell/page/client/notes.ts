/** An item of a text: what it is and why it is there. The server writes the same tuple in `layers.ts`. */
export interface Note {
  readonly layer: number;
  readonly start: number;
  readonly end: number;
  readonly unsure: boolean;
  readonly what: string;
  readonly why: string;
}

type Written = readonly [number, number, number, 0 | 1, string, string];

const known = new Map<number, readonly Note[]>();

/** The items of a text, parsed when they are first asked for. */
export function notesOf(text: number): readonly Note[] {
  let notes = known.get(text);
  if (!notes) {
    const written = JSON.parse(document.getElementById(`notes-${text}`)?.textContent ?? "[]") as Written[];
    notes = written.map(([layer, start, end, unsure, what, why]) => ({
      layer,
      start,
      end,
      unsure: unsure === 1,
      what,
      why,
    }));
    known.set(text, notes);
  }
  return notes;
}
