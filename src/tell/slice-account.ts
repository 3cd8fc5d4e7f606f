import { indexStories } from "../kit/split-by-story.ts";
import type { Account } from "../model/account.ts";

/**
 * The account cut up by story in one pass, so that telling a thousand stories costs no more than their items: of each its
 * articles, lines, differences, ledger and changes; all else is shared. A difference between stories stands in each.
 */
export function sliceAccount(account: Account): ReadonlyMap<string, Account> {
  const storyOf = indexStories(account.stories);
  const articles = Map.groupBy(account.articles, ({ id }) => storyOf.get(id));
  const brief = Map.groupBy(account.brief, ({ story }) => story);
  const negotiation = Map.groupBy(account.negotiation, ({ story }) => story);
  const changes = Map.groupBy(account.changes?.lines ?? [], ({ story }) => story);
  const differences = new Map<string, Account["differences"][number][]>();
  for (const difference of account.differences) {
    const stories = difference.sides.flatMap((side) => side.articles.flatMap((id) => storyOf.get(id) ?? []));
    for (const story of new Set(stories)) {
      const known = differences.get(story);
      if (known) known.push(difference);
      else differences.set(story, [difference]);
    }
  }
  return new Map(
    account.stories.map((story) => [
      story.id,
      {
        ...account,
        articles: articles.get(story.id) ?? [],
        stories: [story],
        brief: brief.get(story.id) ?? [],
        differences: differences.get(story.id) ?? [],
        negotiation: negotiation.get(story.id) ?? [],
        ...(account.changes && { changes: { ...account.changes, lines: changes.get(story.id) ?? [] } }),
      },
    ]),
  );
}
