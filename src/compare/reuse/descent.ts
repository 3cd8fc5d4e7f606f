import type { Reading } from "../../model/reading.ts";
import type { TermWeights } from "../term-weights.ts";
import type { Resemblance } from "./compare-passages.ts";
import { isSharedQuote, judgeSureness } from "./judge.ts";
import type { Passage } from "./passages.ts";

/** Which of two articles (by index) was made from the other, as far as the texts show it. */
export interface Descent {
  /** Positive where b was made from a, negative where a was made from b, 0 where nothing tells. */
  sign(a: number, b: number): number;
  /** What tells it. */
  why(a: number, b: number): readonly string[];
}

/** A sign that the second of two articles was made from the first (positive) or the first from the second. */
interface Evidence {
  readonly sign: number;
  readonly why: string;
}

/** A word of the earlier-listed article, and the word that stands for it in the later-listed one. */
interface Exchange {
  readonly from: string;
  readonly to: string;
}

const LEAST_EXCHANGES = 4;
const LEAST_LEAN = 2;
const TELLING = 0.15;
const SHOWN = 4;

/** Weighs, for each pair of articles that one was copied from, what tells which was made from the other. */
export function traceDescent(
  readings: readonly Reading[],
  resemblances: readonly Resemblance[],
  weigh: TermWeights,
): Descent {
  const copies = resemblances.filter(
    (each) => each.a.article !== each.b.article && judgeSureness(each) === "sure" && !isSharedQuote(each),
  );
  const byPair = Map.groupBy(copies, ({ a, b }) => pairKey(a.article, b.article));
  const evidence = new Map([...byPair].map(([key, own]) => [key, listEvidence(readings, own, weigh)]));
  const signOf = (key: string): number =>
    Math.sign((evidence.get(key) ?? []).reduce((sum, each) => sum + each.sign, 0));
  return {
    sign: (a, b) => (a < b ? signOf(pairKey(a, b)) : -signOf(pairKey(a, b))),
    why: (a, b) => {
      const key = pairKey(a, b);
      return (evidence.get(key) ?? []).filter((each) => each.sign === signOf(key)).map((each) => each.why);
    },
  };
}

function pairKey(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}

function listEvidence(readings: readonly Reading[], copies: readonly Resemblance[], weigh: TermWeights): Evidence[] {
  const { a, b } = copies[0] as Resemblance;
  const first = (readings[Math.min(a.article, b.article)] as Reading).article;
  const second = (readings[Math.max(a.article, b.article)] as Reading).article;
  return [
    weighCredits(first, second),
    weighDates(first, second),
    weighExchanges(copies.flatMap(listExchanges), weigh),
  ].filter((each) => each !== null);
}

/** An article that credits the other's outlet, or the agency that signs the other in byline or dateline, was made from it. */
function weighCredits(first: Reading["article"], second: Reading["article"]): Evidence | null {
  const credits = (from: Reading["article"], to: Reading["article"]): string | undefined =>
    from.credits.find(({ name }) => name === to.outlet.name || isAuthor(name, to) || isFiledBy(name, to))?.name;
  const [named, naming] = [credits(second, first), credits(first, second)];
  if ((named === undefined) === (naming === undefined)) return null;
  const [sign, name] = named === undefined ? [-1, naming] : [1, named];
  return { sign, why: `credits ${name}` };
}

/** Whether a byline names the one that is credited elsewhere. */
function isAuthor(name: string, { byline, text }: Reading["article"]): boolean {
  return (
    byline !== null &&
    name.length > 1 &&
    text
      .slice(byline.start, byline.end)
      .split(/\s*[,—–|]\s*|^by /i)
      .includes(name)
  );
}

/** Whether the dateline says that the agency filed the report: "PORT AMBER (AFP) —". */
function isFiledBy(name: string, { blocks, credits }: Reading["article"]): boolean {
  const datelines = blocks.filter(({ kind }) => kind === "dateline");
  const signs = credits.filter((credit) => credit.name === name).flatMap(({ evidence }) => evidence);
  return signs.some(({ start, end }) => datelines.some((block) => block.start <= start && end <= block.end));
}

/** An article that appeared on an earlier day cannot have been made from the other. */
function weighDates(first: Reading["article"], second: Reading["article"]): Evidence | null {
  const before = (a: Reading["article"], b: Reading["article"]): boolean =>
    a.published.latest !== null && b.published.earliest !== null && a.published.latest < b.published.earliest;
  if (before(first, second)) return { sign: 1, why: `appeared earlier (${first.published.latest})` };
  if (before(second, first)) return { sign: -1, why: `appeared earlier (${second.published.latest})` };
  return null;
}

function listExchanges({ a, b, pairs }: Resemblance): Exchange[] {
  return pairs
    .filter((pair) => pair.likeness === 0)
    .map((pair) => {
      const words = [wordAt(a, pair.a), wordAt(b, pair.b)] as const;
      return a.article < b.article ? { from: words[0], to: words[1] } : { from: words[1], to: words[0] };
    });
}

/**
 * Whoever rewrites by synonyms puts rarer words for the common ones a writer on the spot would choose. Holds where the
 * mean gain in rarity over all exchanged words is more than twice its standard error.
 */
function weighExchanges(exchanges: readonly Exchange[], weigh: TermWeights): Evidence | null {
  const telling = exchanges.filter(({ from, to }) => Math.min(weigh(from), weigh(to)) >= TELLING);
  const gains = telling.map(({ from, to }) => weigh(to) - weigh(from));
  if (gains.length < LEAST_EXCHANGES) return null;
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1);
  if (Math.abs(mean) < LEAST_LEAN * Math.sqrt(variance / gains.length)) return null;
  const sign = Math.sign(mean);
  const shown = telling
    .filter((_, index) => (gains[index] as number) * sign > 0)
    .slice(0, SHOWN)
    .map(({ from, to }) => (sign > 0 ? `${from} → ${to}` : `${to} → ${from}`));
  return { sign, why: `rarer words for common ones: ${shown.join(", ")}` };
}

function wordAt(passage: Passage, index: number): string {
  return passage.words[index]?.folded ?? "";
}
