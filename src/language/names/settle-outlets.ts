import type { Token } from "../../model/sentence.ts";
import type { Name } from "./name.ts";
import type { NameTables } from "./name-tables.ts";
import { isCapital, isPossessive } from "./token-shape.ts";

/**
 * Goes on from an outlet to the town it is called after: "the Guardian of Orvik" is not the Guardian. Not where it is
 * told something "of Orvik", nor where Orvik owns or describes what follows.
 */
export function settleOutlets(tokens: readonly Token[], names: readonly Name[], tables: NameTables): readonly Name[] {
  const settled: Name[] = [];
  for (const name of names) {
    const outlet = settled.at(-1);
    if (outlet && goesOn(outlet, name, tokens, tables)) {
      settled[settled.length - 1] = { ...outlet, last: name.last, end: name.end, rule: "outlet head" };
    } else settled.push(name);
  }
  return settled;
}

function goesOn(outlet: Name, name: Name, tokens: readonly Token[], { outletHeads, openers }: NameTables): boolean {
  if (outlet.type !== "organisation" || outlet.last + 1 !== name.first || name.form !== "name") return false;
  const head = tokens[outlet.last - 1] as Token;
  if (!outletHeads.has(head.text) || !openers.has(tokens[outlet.last]?.text ?? "") || IS_TOLD.has(head.relation))
    return false;
  if (name.last - name.first > 1 || name.type === "person" || name.type === "organisation") return false;
  const next = tokens[name.last];
  return !isPossessive(next) && next?.pos !== "NOUN" && !isCapital(next);
}

const IS_TOLD: ReadonlySet<string> = new Set(["obj", "iobj"]);
