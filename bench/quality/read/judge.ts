import { bootstrap, type Counts, f1, type Measured, measure } from "../counts.ts";
import type { Extract } from "./extractor.ts";
import type { GoldPage } from "./read-set.ts";
import { compareShingles, shingleF1 } from "./shingle-measure.ts";

/** One measure over the pages of a set that have gold for it. */
export interface Judgement {
  readonly measured: Measured;
  readonly n: number;
}

/** What a measure says of the extracts of all pages, in their order; null where the set has no gold for it. */
export type Judge = (pages: readonly GoldPage[], extracts: readonly Extract[]) => Judgement | null;

export const judgeBody: Judge = (pages, extracts) => {
  const shares = pages.flatMap(({ body }, i) =>
    body === null ? [] : [compareShingles(body, extracts[i]?.body ?? "")],
  );
  return shares.length === 0 ? null : { measured: bootstrap(shares, shingleF1), n: shares.length };
};

export const judgeTitle: Judge = (pages, extracts) =>
  judgeShare(pages, (page, i) => (page.title === null ? null : plain(page.title) === plain(extracts[i]?.title ?? "")));

/** Right where the day is the day; no answer counts as wrong. */
export const judgeDate: Judge = (pages, extracts) =>
  judgeShare(pages, (page, i) => (page.published === null ? null : extracts[i]?.published === page.published));

export const judgeAnswered: Judge = (pages, extracts) =>
  judgeShare(pages, (page, i) => (page.published === null ? null : (extracts[i]?.published ?? null) !== null));

/** Names right, given and wanted, over all pages. */
export const judgeAuthors: Judge = (pages, extracts) => {
  const counts = pages.flatMap(({ authors }, i): Counts[] => {
    if (authors === null) return [];
    const wanted = new Set(authors.map(plain));
    const given = new Set((extracts[i]?.authors ?? []).flatMap(cutNames).map(plain).filter(Boolean));
    return [{ right: [...given].filter((name) => wanted.has(name)).length, given: given.size, gold: wanted.size }];
  });
  return counts.length === 0
    ? null
    : { measured: measure(counts, f1), n: counts.reduce((sum, { gold }) => sum + gold, 0) };
};

function judgeShare(
  pages: readonly GoldPage[],
  test: (page: GoldPage, index: number) => boolean | null,
): Judgement | null {
  const answers = pages.map(test).filter((answer) => answer !== null);
  if (answers.length === 0) return null;
  const share = (sample: readonly boolean[]) => sample.filter(Boolean).length / sample.length;
  return { measured: bootstrap(answers, share), n: answers.length };
}

/** Peers give one line for all authors. */
function cutNames(line: string): readonly string[] {
  return line.replace(/^\s*by\s+/i, "").split(/\s*[,;|]\s*|\s+(?:and|&)\s+/);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
