import type { Resemblance } from "./compare-passages.ts";
import type { Descent } from "./descent.ts";
import { dropOvershadowed } from "./drop-overshadowed.ts";
import { isSharedQuote, judgeSureness } from "./judge.ts";
import type { Passage } from "./passages.ts";

/** Two passages that share words; `quote` where they share no more than a quotation. */
export interface Link {
  readonly resemblance: Resemblance;
  readonly quote: boolean;
}

const DESCENT_SHARE = 0.8;
/** So many sure copies between two articles make each few words more that they share one too. */
const SEVERAL = 3;

const NONE: ReadonlyMap<Passage, Link> = new Map();

type Neighbours = ReadonlyMap<Passage, ReadonlyMap<Passage, Link>>;

/**
 * The links that hold. One that is unsure by itself holds where its two articles are tied by a sure copy. One that is
 * explained by a closer one is left out: where b copies a, words that b shares with c are a's.
 */
export function listLinks(resemblances: readonly Resemblance[], descent: Descent): readonly Link[] {
  const judged = resemblances.map((resemblance) => ({
    link: { resemblance, quote: isSharedQuote(resemblance) },
    sureness: judgeSureness(resemblance),
  }));
  const sure = judged.filter(({ sureness }) => sureness === "sure").map(({ link }) => link);
  const near = indexByPassage(sure);
  const holding = holdUnexplained(sure, near, descent);
  const copies = holding.filter((link) => !link.quote);
  const ties = Map.groupBy(copies, ({ resemblance }) => pairArticles(resemblance));
  const beside = judged.filter(({ link, sureness }) => {
    const tied = link.quote ? 0 : (ties.get(pairArticles(link.resemblance))?.length ?? 0);
    return (
      tied >= (sureness === "beside-another" ? 1 : sureness === "beside-several" ? SEVERAL : Number.POSITIVE_INFINITY)
    );
  });
  return dropOvershadowed([...holding, ...beside.map(({ link }) => link)]);
}

/** Closest first, so that a link is explained only by links that hold: two copies of a third must not explain each other away. */
function holdUnexplained(sure: readonly Link[], near: Neighbours, descent: Descent): readonly Link[] {
  const held = new Set<Link>();
  for (const link of [...sure].sort((x, y) => y.resemblance.weight - x.resemblance.weight)) {
    if (!isExplained(link, near, descent, held)) held.add(link);
  }
  return sure.filter((link) => held.has(link));
}

/** The two articles as one key, whichever comes first. */
export function pairArticles({ a, b }: Resemblance): string {
  return a.article < b.article ? `${a.article} ${b.article}` : `${b.article} ${a.article}`;
}

function indexByPassage(links: readonly Link[]): Neighbours {
  const index = new Map<Passage, Map<Passage, Link>>();
  const add = (from: Passage, to: Passage, link: Link): void => {
    const known = index.get(from);
    if (known) known.set(to, link);
    else index.set(from, new Map([[to, link]]));
  };
  for (const link of links) {
    add(link.resemblance.a, link.resemblance.b, link);
    add(link.resemblance.b, link.resemblance.a, link);
  }
  return index;
}

function isExplained(
  { resemblance: { a, b, weight } }: Link,
  near: Neighbours,
  descent: Descent,
  held: ReadonlySet<Link>,
): boolean {
  const through = (copy: Passage, other: Passage): boolean => {
    const [ties, rivals] = [near.get(copy) ?? NONE, near.get(other) ?? NONE];
    // A source stands near both, so the smaller side tells them all: a passage copied everywhere is near everything.
    for (const source of (ties.size < rivals.size ? ties : rivals).keys()) {
      const [tie, rival] = [ties.get(source), rivals.get(source)?.resemblance.weight];
      if (
        !tie ||
        rival === undefined ||
        !held.has(tie) ||
        source.article === other.article ||
        tie.quote ||
        tie.resemblance.weight <= weight
      )
        continue;
      const known = descent.sign(source.article, copy.article);
      if (known < 0) continue;
      if (known > 0 ? rival >= DESCENT_SHARE * weight : rival > weight) return true;
    }
    return false;
  };
  return through(a, b) || through(b, a);
}
