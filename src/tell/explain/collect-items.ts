import type { Account } from "../../model/account.ts";

/** One item of any layer, seen as its fields. */
export interface Item {
  readonly layer: string;
  readonly value: Readonly<Record<string, unknown>> & { readonly id: string };
}

/** Every item of the account that has an id, with the layer it stands in. */
export function collectItems(account: Account): readonly Item[] {
  const { changes, ...layers } = account;
  const stories = account.stories.map(({ episodes: _, ...story }) => story);
  const episodes = account.stories.flatMap((story) => story.episodes ?? []);
  const lists: Readonly<Record<string, unknown>> = { ...layers, stories, episodes, changes: changes?.lines };
  return Object.entries(lists).flatMap(([layer, items]) =>
    Array.isArray(items) && layer !== "articles"
      ? items.filter((value) => typeof value?.id === "string").map((value) => ({ layer, value }))
      : [],
  );
}
