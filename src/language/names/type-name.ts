import type { EntityType } from "../../model/entity.ts";
import type { Token } from "../../model/sentence.ts";
import type { TokenRange } from "./name.ts";
import type { NameTables } from "./name-tables.ts";
import { isUpper } from "./token-shape.ts";

/** What a name is taken for, and the rule that said so. */
export interface TypedBy {
  readonly type: EntityType;
  readonly rule: string;
}

/** The type that the words of a name show by themselves; null where they show none. */
export function typeByWords(tokens: readonly Token[], { first, last }: TokenRange, tables: NameTables): TypedBy | null {
  const words = tokens.slice(first, last).map(({ text }) => text);
  const open = words.findIndex((word, index) => index > 0 && tables.openers.has(word));
  const head = words[open > 0 ? open - 1 : words.length - 1] as string;
  if (words.length > 1) {
    if (tables.corporateEndings.has(words.at(-1) as string)) return { type: "organisation", rule: "corporate ending" };
    if (
      tables.firstNames.has(words[0] as string) &&
      !tables.organisationHeads.has(head) &&
      !tables.eventHeads.has(head)
    ) {
      return { type: "person", rule: "first name" };
    }
    if (tables.organisationHeads.has(head)) return { type: "organisation", rule: "organisation head" };
    if (tables.eventHeads.has(head)) return { type: "event", rule: "event head" };
    if (tables.placeHeads.has(head) || tables.placeHeads.has(words[0] as string))
      return { type: "place", rule: "place head" };
  }
  if (words.length === 1 && isUpper(tokens[first]) && head.length <= 6)
    return { type: "organisation", rule: "acronym" };
  return null;
}
