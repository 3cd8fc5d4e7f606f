import type { Account } from "../../model/account.ts";
import type { Span } from "../../model/span.ts";

/** One item of any layer, seen as its fields. */
export interface Item {
  readonly layer: string;
  readonly value: Readonly<Record<string, unknown>> & { readonly id: string };
}

/** Every item of the account that has an id, with the layer it stands in. */
export function collectItems(account: Account): readonly Item[] {
  return Object.entries(account).flatMap(([layer, items]) =>
    Array.isArray(items) && layer !== "articles"
      ? items.filter((value) => typeof value?.id === "string").map((value) => ({ layer, value }))
      : [],
  );
}

/** All spans anywhere inside a value. */
export function spansOf(value: unknown): readonly Span[] {
  if (typeof value !== "object" || value === null) return [];
  if (isSpan(value)) return [value];
  return Object.values(value).flatMap(spansOf);
}

function isSpan(value: object): value is Span {
  return "article" in value && "start" in value && "end" in value;
}
