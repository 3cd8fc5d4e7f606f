import type { LocalEntity } from "./local-entity.ts";

/** Which articles speak of the same rare people and things. */
export interface ArticleContexts {
  /** How many rare names two articles share. */
  shared(left: number, right: number): number;
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
  const rare = keys.map((own) => new Set([...own].filter((key) => (counts.get(key) as number) <= limit)));
  return {
    shared(left, right) {
      const [small, large] = [rare[left] as Set<string>, rare[right] as Set<string>].sort((a, b) => a.size - b.size);
      let shared = 0;
      for (const key of small as Set<string>) if ((large as Set<string>).has(key)) shared++;
      return shared;
    },
  };
}

function tellsStory({ type, person }: LocalEntity): boolean {
  return type !== "country" && (person === null || person.words.length > 1);
}
