import { type Html, html, type Piece } from "./html.ts";

/** A reading with a smaller share of common words differs as a whole. */
const LEAST_SHARED = 0.4;

/**
 * Marks in each reading the words that no more than half of the readings have. Where that is nearly all of a reading,
 * marks would say nothing, and it stays plain.
 */
export function markVariants(readings: readonly string[]): readonly Html[] {
  const words = readings.map((reading) => new Set(splitWords(reading).map(foldWord)));
  const uses = new Map<string, number>();
  for (const set of words) for (const word of set) uses.set(word, (uses.get(word) ?? 0) + 1);
  return readings.map((reading) => {
    const parts = splitWords(reading);
    const differs = parts.map(
      (part) => foldWord(part) !== "" && (uses.get(foldWord(part)) ?? 0) * 2 <= readings.length,
    );
    const counted = parts.filter((part) => foldWord(part) !== "").length;
    const shared = counted - differs.filter(Boolean).length;
    if (readings.length < 2 || shared < counted * LEAST_SHARED) return html`${reading}`;
    return html`${joinRuns(parts, differs)}`;
  });
}

/** Words and the white space between them, so that joined they are the reading again. */
function splitWords(reading: string): readonly string[] {
  return reading.match(/\s+|[^\s]+/g) ?? [];
}

/** White space and punctuation fold to nothing. */
function foldWord(part: string): string {
  return part.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, "");
}

/** Neighbouring words that differ share one mark, with the space between them. */
function joinRuns(parts: readonly string[], differs: readonly boolean[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < parts.length; ) {
    let end = i;
    if (differs[i]) {
      while (differs[end] || (differs[end + 1] && /^\s+$/.test(parts[end] as string))) end++;
      pieces.push(html`<em class="variant">${parts.slice(i, end).join("")}</em>`);
    } else {
      while (end < parts.length && !differs[end]) end++;
      pieces.push(parts.slice(i, end).join(""));
    }
    i = end;
  }
  return pieces;
}
