import type { Account } from "../../model/account.ts";

/** The same affair told many times over, under other ids: an account of many reports for tests of size. */
export function repeatAccount(account: Account, times: number): Account {
  const copies = Array.from({ length: times }, (_, index) => renameIds(account, index));
  const merged = Object.keys(account)
    .filter((layer) => layer !== "schema")
    .map((layer) => [layer, copies.flatMap((copy) => copy[layer as Exclude<keyof Account, "schema">] as unknown[])]);
  return { schema: account.schema, ...Object.fromEntries(merged) };
}

/** Every id of an article or an item gets a number; entities stay the same throughout. */
function renameIds(account: Account, index: number): Account {
  const articles = new Set(account.articles.map((article) => article.id));
  return JSON.parse(JSON.stringify(account), (key, value) => {
    if (typeof value !== "string") return value;
    if (articles.has(value)) return `${value}-${index}`;
    return key === "id" && /^.-\d/.test(value) ? `${value}-${index}` : value;
  });
}
