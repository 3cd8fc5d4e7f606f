import { comparePassages, type Resemblance } from "./compare-passages.ts";
import { isSharedQuote } from "./judge.ts";
import { type Link, pairArticles } from "./links.ts";
import type { Passage } from "./passages.ts";

/** No more sentences than this stand in a gap that is looked at. */
const WIDEST = 3;
const LEAST_WORDS = 3;
const LEAST_OVERLAP = 0.5;

/**
 * Links between short sentences that prove nothing by themselves ("They did a great job"), where what stands before and
 * behind them in both articles is linked in the same order, and half of their words are matched. `told` are the passages
 * of each article that may be linked. Linear in the links.
 */
export function fillGaps(links: readonly Link[], told: readonly (readonly Passage[])[]): readonly Link[] {
  const between = links.filter(({ resemblance: { a, b } }) => a.article !== b.article);
  const places = new Map(told.flatMap((own) => own.map((passage, place) => [passage, place] as const)));
  return [...Map.groupBy(between, ({ resemblance }) => pairArticles(resemblance)).values()].flatMap((own) =>
    fillPair(own.map(orient), told, places),
  );
}

/** The two passages of a link, that of the earlier-listed article first. */
interface Tie {
  readonly ends: readonly [Passage, Passage];
  readonly quote: boolean;
}

function orient({ resemblance: { a, b }, quote }: Link): Tie {
  return { ends: a.article < b.article ? [a, b] : [b, a], quote };
}

function fillPair(
  ties: readonly Tie[],
  told: readonly (readonly Passage[])[],
  places: ReadonlyMap<Passage, number>,
): readonly Link[] {
  const placeOf = (passage: Passage): number => places.get(passage) ?? -1;
  const linked = new Set(ties.flatMap(({ ends }) => ends));
  const sorted = [...ties].sort(
    ({ ends: x }, { ends: y }) => placeOf(x[0]) - placeOf(y[0]) || placeOf(x[1]) - placeOf(y[1]),
  );
  return sorted.slice(1).flatMap((after, place) => {
    const before = sorted[place] as Tie;
    const [left, right] = ([0, 1] as const).map((side) => {
      const [from, to] = [placeOf(before.ends[side]), placeOf(after.ends[side])];
      const isGap = from >= 0 && to - from > 1 && to - from <= WIDEST + 1;
      const own = told[before.ends[side].article] ?? [];
      return isGap ? own.slice(from + 1, to).filter((passage) => !linked.has(passage)) : [];
    }) as [Passage[], Passage[]];
    // Between two quotations that are shared nothing else need be.
    return matchInOrder(left, right).filter(({ quote }) => quote || !before.quote || !after.quote);
  });
}

function matchInOrder(left: readonly Passage[], right: readonly Passage[]): readonly Link[] {
  const links: Link[] = [];
  let from = 0;
  for (const a of left) {
    for (const [place, b] of right.entries()) {
      const resemblance = place < from ? null : comparePassages(a, b);
      if (resemblance === null || !isEnough(resemblance)) continue;
      links.push({ resemblance: widen(resemblance), quote: isSharedQuote(resemblance) });
      from = place + 1;
      break;
    }
  }
  return links;
}

/** What fills a gap does so as a whole. */
function widen(resemblance: Resemblance): Resemblance {
  const [stretchA, stretchB] = [resemblance.a, resemblance.b].map(({ words }) => [0, words.length]) as [
    [number, number],
    [number, number],
  ];
  return { ...resemblance, stretchA, stretchB };
}

function isEnough({ a, b, pairs }: Resemblance): boolean {
  const matched = pairs.filter((pair) => pair.likeness > 0).length;
  return matched >= LEAST_WORDS && 2 * matched >= LEAST_OVERLAP * (a.words.length + b.words.length);
}
