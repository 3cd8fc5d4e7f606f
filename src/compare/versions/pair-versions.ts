import { listCandidatePairs } from "../../kit/candidate-pairs.ts";
import { daysBetween } from "../../kit/days.ts";
import { compareSets, sketchSet } from "../../kit/shingles.ts";
import type { EarlierVersion } from "../../model/version.ts";
import type { Fingerprint } from "./fingerprint.ts";

/** Two articles that are one. */
export interface VersionPair {
  readonly a: number;
  readonly b: number;
  readonly same: EarlierVersion["same"];
}

/** At one address a text may be written anew, but a front page or a wrong `rel=canonical` holds another article. */
const LEAST_AT_SOURCE = 0.2;
const LEAST_AT_CANONICAL = 0.3;
const LEAST_TITLE = 0.5;
/** Pages of one outlet that share less are two articles made to one pattern: results, weather, markets. */
const LEAST_IDENTICAL = 0.8;
/** Fewer shingles prove nothing. */
const LEAST_SHINGLES = 40;
/** What an outlet prints again later than this is another edition of a column. */
const MOST_DAYS = 2;
const SKETCH = 24;
/** Half of what near-identical texts share of their sketches. */
const LEAST_SKETCH = 10;
const MOST_PAGES = 200;

/** Pairs of articles that are versions of each other, through indexes of addresses and of sketches: never all pairs. */
export function pairVersions(prints: readonly Fingerprint[]): readonly VersionPair[] {
  return [...pairByAddress(prints), ...pairByText(prints)];
}

function pairByAddress(prints: readonly Fingerprint[]): VersionPair[] {
  const first = new Map<string, number[]>();
  const pairs: VersionPair[] = [];
  prints.forEach((print, b) => {
    for (const address of print.addresses) {
      const known = first.get(address);
      const a = known?.find((each) => isSameAddress(prints[each] as Fingerprint, print));
      if (a !== undefined) pairs.push({ a, b, same: "address" });
      // Only texts unlike each other are kept apart, and few of them.
      else if (!known) first.set(address, [b]);
      else if (known.length < MOST_UNLIKE) known.push(b);
    }
  });
  return pairs;
}

/** How many different articles may stand at one address before it is taken for no address of an article. */
const MOST_UNLIKE = 8;

function isSameAddress(a: Fingerprint, b: Fingerprint): boolean {
  const { containment } = compareSets(a.shingles, b.shingles);
  if (a.source === null || a.source !== b.source) return containment >= LEAST_AT_CANONICAL;
  return containment >= LEAST_AT_SOURCE || likeness(a.title, b.title) >= LEAST_TITLE;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size || 1);
}

function pairByText(prints: readonly Fingerprint[]): VersionPair[] {
  const features = prints.map(({ outlet, shingles }) =>
    outlet === null || shingles.size < LEAST_SHINGLES
      ? []
      : sketchSet(shingles, SKETCH).map((shingle) => `${outlet} ${shingle}`),
  );
  const numbers = new Map<string, number>();
  const numbered = features.map((own) => own.map((feature) => numberOf(feature, numbers)));
  return listCandidatePairs(numbered, () => 1, { mostItems: MOST_PAGES, leastWeight: LEAST_SKETCH }).flatMap(
    ({ a, b }): VersionPair[] => {
      const [first, second] = [prints[a] as Fingerprint, prints[b] as Fingerprint];
      const alike = compareSets(first.shingles, second.shingles).jaccard >= LEAST_IDENTICAL;
      return alike && isNear(first, second) ? [{ a, b, same: "near-identical page" }] : [];
    },
  );
}

function numberOf(feature: string, numbers: Map<string, number>): number {
  const known = numbers.get(feature) ?? numbers.size;
  numbers.set(feature, known);
  return known;
}

/** Whether both appeared within a few days, as far as they say. */
function isNear(a: Fingerprint, b: Fingerprint): boolean {
  const [first, second] = [a.article.published.value, b.article.published.value];
  if (first === null || second === null) return true;
  return Math.abs(daysBetween(first, second)) <= MOST_DAYS;
}
