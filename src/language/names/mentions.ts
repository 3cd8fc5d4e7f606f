import { makeId } from "../../kit/hash.ts";
import type { Mention } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import type { ArticleStage } from "../../model/stage.ts";
import { findNames } from "./find-names.ts";
import type { Name } from "./name.ts";
import { type NameTables, nameTables } from "./name-tables.ts";

/** Finds where people, organisations, places and the like are spoken of. */
export const mentions: ArticleStage = {
  scope: "article",
  name: "mentions",
  summary: "Finds names of people, organisations, places, products and events, and adjectives of nationality.",
  reads: ["article", "sentences", "tokens"],
  writes: ["mentions"],
  run(reading, { resources }) {
    const tables = nameTables(resources.lexicon);
    return { mentions: findNames(reading, tables).map((name) => makeMention(name, reading, tables)) };
  },
};

function makeMention(
  { first, last, start, end, type, form, rule }: Name,
  reading: Reading,
  tables: NameTables,
): Mention {
  const article = reading.article.id;
  return {
    id: makeId("n", article, start, end),
    entity: null,
    form,
    span: { article, start, end },
    type,
    head: headOf(reading.tokens, first, last, tables),
    rule,
  };
}

/** The word before "of", or the last one. */
function headOf(tokens: readonly Token[], first: number, last: number, { openers }: NameTables): number {
  for (let at = first + 1; at < last; at++) if (openers.has(tokens[at]?.text ?? "")) return at - 1;
  return last - 1;
}
