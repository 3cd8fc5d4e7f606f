/** Share of 4-word shingles that were right, spurious and missed on one page; they sum to one. */
export interface ShingleShares {
  readonly right: number;
  readonly spurious: number;
  readonly missed: number;
}

const SIZE = 4;
const WORD = /[\p{L}\p{N}\p{M}_]+/gu;

/** The measure of the Scrapinghub article extraction benchmark: multisets of 4-word shingles, each page of weight one. */
export function compareShingles(gold: string, given: string): ShingleShares {
  const wanted = countShingles(gold);
  const found = countShingles(given);
  let right = 0;
  let spurious = 0;
  let missed = 0;
  for (const shingle of new Set([...wanted.keys(), ...found.keys()])) {
    const a = wanted.get(shingle) ?? 0;
    const b = found.get(shingle) ?? 0;
    right += Math.min(a, b);
    spurious += Math.max(0, b - a);
    missed += Math.max(0, a - b);
  }
  const sum = right + spurious + missed || 1;
  return { right: right / sum, spurious: spurious / sum, missed: missed / sum };
}

/** F1 of the mean precision and the mean recall over pages, as the benchmark defines it. */
export function shingleF1(pages: readonly ShingleShares[]): number {
  const precisions = pages.filter((page) => page.right + page.spurious > 0).map(pagePrecision);
  const recalls = pages.filter((page) => page.right + page.missed > 0).map(pageRecall);
  const precision = mean(precisions);
  const recall = mean(recalls);
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
}

export function pagePrecision({ right, spurious, missed }: ShingleShares): number {
  return spurious === 0 && missed === 0 ? 1 : right / (right + spurious || 1);
}

export function pageRecall({ right, spurious, missed }: ShingleShares): number {
  return spurious === 0 && missed === 0 ? 1 : right / (right + missed || 1);
}

function countShingles(text: string): Map<string, number> {
  const words = text.match(WORD) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - SIZE + 1); i++) {
    const shingle = words.slice(i, i + SIZE).join(" ");
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
