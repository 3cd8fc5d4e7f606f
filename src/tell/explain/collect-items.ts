import type { Account } from "../../model/account.ts";

/** One item of any layer, seen as its fields. */
export interface Item {
  readonly layer: string;
  readonly value: Readonly<Record<string, unknown>> & { readonly id: string };
}

/** Every item of the account that has an id, with the layer it stands in. */
export function collectItems(account: Account): readonly Item[] {
  const { changes, ...layers } = account;
  return Object.entries({ ...layers, changes: changes?.lines }).flatMap(([layer, items]) =>
    Array.isArray(items) && layer !== "articles"
      ? items.filter((value) => typeof value?.id === "string").map((value) => ({ layer, value }))
      : [],
  );
}
