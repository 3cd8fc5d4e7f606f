import type { LocalEntity } from "./local-entity.ts";

/** Which articles speak of the same rare people and things. */
export interface ArticleContexts {
  /** How many rare names two articles share, `without` one of them; three frequent ones count as one rare one. */
  shared(left: number, right: number, without?: string): number;
}

/** A name in more articles than this, or than this share of them, says little about what an article is about. */
const MOST_ARTICLES = 12;
const MOST_SHARE = 0.02;

/** Counts in how many articles each full name stands; countries and single names of people are left out. */
export function compareContexts(articles: readonly (readonly LocalEntity[])[]): ArticleContexts {
  const counts = new Map<string, number>();
  const keys = articles.map((entities) => new Set(entities.filter(tellsStory).map(({ key }) => key)));
  for (const own of keys) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  const limit = Math.max(MOST_ARTICLES, articles.length * MOST_SHARE);
  return {
    shared(left, right, without) {
      const ours = keys[left] as ReadonlySet<string>;
      const theirs = keys[right] as ReadonlySet<string>;
      const [small, large] = ours.size < theirs.size ? [ours, theirs] : [theirs, ours];
      let rare = 0;
      let frequent = 0;
      for (const key of small) {
        if (key === without || !large.has(key)) continue;
        if ((counts.get(key) as number) <= limit) rare++;
        else frequent++;
      }
      return rare + Math.floor(frequent / 3);
    },
  };
}

function tellsStory({ type, person }: LocalEntity): boolean {
  return type !== "country" && (person === null || person.words.length > 1);
}
