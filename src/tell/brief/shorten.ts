/** Longer lines are no lines. */
export const LONGEST_LINE = 260;
const CLAUSE_END = /[.;!?](?=["”’]?\s)|,(?=\s)|\s[—–](?=\s)/g;
const OPENING = /["“‘]/g;

/**
 * The words themselves when they fit a line, else their longest beginning that ends at a clause and leaves no
 * quotation open; null where there is none. The result is always a literal beginning of `words`.
 */
export function shorten(words: string, longest = LONGEST_LINE): string | null {
  if (words.length <= longest) return words;
  let cut: string | null = null;
  for (const match of words.matchAll(CLAUSE_END)) {
    const end = match.index + (/[.;!?]/.test(match[0]) ? 1 : 0);
    if (end > longest) break;
    const beginning = words.slice(0, end);
    if (beginning.length >= longest / 3 && closesQuotations(beginning)) cut = beginning;
  }
  return cut;
}

function closesQuotations(words: string): boolean {
  const opened = words.match(OPENING)?.length ?? 0;
  const curlyClosed = words.match(/[”]/g)?.length ?? 0;
  const curlyOpened = words.match(/[“]/g)?.length ?? 0;
  const straight = words.match(/"/g)?.length ?? 0;
  return opened === 0 || (curlyOpened === curlyClosed && straight % 2 === 0 && !words.includes("‘"));
}
