import { compareText } from "../../kit/compare-text.ts";
import type { Article } from "../../model/article.ts";
import type { Fingerprint } from "./fingerprint.ts";

/** Which of two versions is the later one, and how that is known. */
export interface Order {
  /** Below zero where the first is the earlier one; never zero for two different texts. */
  readonly sign: number;
  readonly why: string;
}

/**
 * Orders two versions by when each says it was last changed or published, else by when an archive captured it, else by
 * their length, for most changes add to a report. What they say nothing of is settled by their bytes, so that the
 * order of the input does not matter.
 */
export function orderVersions(a: Fingerprint, b: Fingerprint): Order {
  const stated = compareMoments(momentOf(a.article), momentOf(b.article));
  if (stated !== 0) return { sign: stated, why: "it states an earlier date" };
  const captured = compareMoments(a.article.captured, b.article.captured);
  if (captured !== 0) return { sign: captured, why: "it was captured earlier" };
  const longer = a.words.length - b.words.length;
  if (longer !== 0) return { sign: longer, why: "it is the shorter one, and neither says when it was changed" };
  return { sign: compareText(a.article.sha256, b.article.sha256), why: "neither says when it was changed" };
}

function momentOf({ updated, published }: Article): string | null {
  return updated ?? published.value;
}

/** Days are compared with days: only where both tell the time does it count. */
function compareMoments(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  if (a.length > 10 && b.length > 10) return Date.parse(a) - Date.parse(b);
  return compareText(a.slice(0, 10), b.slice(0, 10));
}
