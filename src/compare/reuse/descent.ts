import { daysBetween } from "../../kit/days.ts";
import type { Reading } from "../../model/reading.ts";
import type { TermWeights } from "../term-weights.ts";
import type { Resemblance } from "./compare-passages.ts";
import { type Evidence, listExchanges, weighBlurs, weighExchanges } from "./exchanges.ts";
import { isSharedQuote, judgeSureness } from "./judge.ts";

/** Which of two articles (by index) was made from the other, as far as the texts show it. */
export interface Descent {
  /** Positive where b was made from a, negative where a was made from b, 0 where nothing tells. */
  sign(a: number, b: number): number;
  /** What tells it; where nothing does, or the evidence points both ways, that. */
  why(a: number, b: number): readonly string[];
}

const UNTOLD = "nothing tells which was made from which";
const DISPUTED = "what tells it points both ways";

/** Weighs, for each pair of articles that one was copied from, what tells which was made from the other. */
export function traceDescent(
  readings: readonly Reading[],
  resemblances: readonly Resemblance[],
  weigh: TermWeights,
  numerals: ReadonlySet<string>,
): Descent {
  const byPair = Map.groupBy(listCopies(resemblances), ({ a, b }) => pairKey(a.article, b.article));
  const evidence = new Map([...byPair].map(([key, own]) => [key, listEvidence(readings, own, weigh, numerals)]));
  const signs = new Map(
    [...evidence].map(([key, own]) => [key, Math.sign(own.reduce((sum, each) => sum + each.sign, 0))]),
  );
  const signOf = (key: string): number => signs.get(key) ?? 0;
  return {
    sign: (a, b) => (a < b ? signOf(pairKey(a, b)) : -signOf(pairKey(a, b))),
    why: (a, b) => {
      const key = pairKey(a, b);
      const own = evidence.get(key) ?? [];
      if (signOf(key) !== 0) return own.filter((each) => each.sign === signOf(key)).map((each) => each.why);
      if (own.length === 0) return [UNTOLD];
      return [`${DISPUTED}: ${own.map((each) => each.why).join("; ")}`];
    },
  };
}

/** The copies between articles of which one at least is sure; what is unsure by itself counts beside it. */
function listCopies(resemblances: readonly Resemblance[]): readonly Resemblance[] {
  const judged = resemblances
    .filter((each) => each.a.article !== each.b.article && !isSharedQuote(each))
    .map((each) => ({ each, sureness: judgeSureness(each), key: pairKey(each.a.article, each.b.article) }));
  const tied = new Set(judged.filter(({ sureness }) => sureness === "sure").map(({ key }) => key));
  return judged.filter(({ sureness, key }) => sureness !== "none" && tied.has(key)).map(({ each }) => each);
}

function pairKey(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}

function listEvidence(
  readings: readonly Reading[],
  copies: readonly Resemblance[],
  weigh: TermWeights,
  numerals: ReadonlySet<string>,
): Evidence[] {
  const { a, b } = copies[0] as Resemblance;
  const first = (readings[Math.min(a.article, b.article)] as Reading).article;
  const second = (readings[Math.max(a.article, b.article)] as Reading).article;
  return [
    weighCredits(first, second),
    weighDates(first, second),
    weighExchanges(copies.flatMap(listExchanges), weigh),
    weighBlurs(copies.flatMap(listExchanges), numerals),
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

/** So many days an interval that was worked out may be off at its ends. */
const SLACK = 1;

/** An article that appeared on an earlier day cannot have been made from the other. */
function weighDates(first: Reading["article"], second: Reading["article"]): Evidence | null {
  const before = ({ published: a }: Reading["article"], { published: b }: Reading["article"]): boolean => {
    const slack = a.value === null || b.value === null ? SLACK : 0;
    return a.latest !== null && b.earliest !== null && daysBetween(a.latest, b.earliest) > slack;
  };
  if (before(first, second)) return { sign: 1, why: `appeared earlier (${first.published.latest})` };
  if (before(second, first)) return { sign: -1, why: `appeared earlier (${second.published.latest})` };
  return null;
}
