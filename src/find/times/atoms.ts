import type { Range } from "../../model/span.ts";

/** A run of letters, a run of digits, or a single other mark: the smallest thing the grammar of time looks at. */
export interface Atom extends Range {
  /** Lower case, with all hyphens, dashes and apostrophes made alike. */
  readonly text: string;
  readonly kind: "word" | "digits" | "mark";
  readonly capital: boolean;
  /** No white space stands between it and the atom before. */
  readonly glued: boolean;
}

const ATOM = /\p{L}+|\d+|[^\s\p{L}\d]/gu;
const DASHES = new Set(["-", "‐", "‑", "–", "—", "−"]);
const APOSTROPHES = new Set(["'", "’", "‘", "`", "´"]);

/** Cuts `text` between `start` and `end` into atoms; finer than words, so that glued and misspaced text still parses. */
export function splitAtoms(text: string, { start, end }: Range): readonly Atom[] {
  const atoms: Atom[] = [];
  let last = -1;
  for (const match of text.slice(start, end).matchAll(ATOM)) {
    const word = match[0];
    const from = start + match.index;
    const to = from + word.length;
    const first = word.charCodeAt(0);
    const kind = first >= 48 && first <= 57 ? "digits" : /^\p{L}/u.test(word) ? "word" : "mark";
    const lower = word.toLowerCase();
    atoms.push({
      start: from,
      end: to,
      text: kind === "mark" ? plainMark(word) : lower,
      kind,
      capital: kind === "word" && word[0] !== lower[0],
      glued: from === last,
    });
    last = to;
  }
  return atoms;
}

function plainMark(mark: string): string {
  return DASHES.has(mark) ? "-" : APOSTROPHES.has(mark) ? "'" : mark;
}
