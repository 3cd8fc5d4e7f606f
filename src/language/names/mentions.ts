import { makeId } from "../../kit/hash.ts";
import type { Mention } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import type { Range } from "../../model/span.ts";
import type { ArticleStage } from "../../model/stage.ts";
import { roleTables } from "../identity/role-tables.ts";
import { type Description, findDescriptions } from "./find-descriptions.ts";
import { findNames } from "./find-names.ts";
import { findPronouns, pronounTable } from "./find-pronouns.ts";
import type { Name } from "./name.ts";
import { type NameTables, nameTables } from "./name-tables.ts";

/** Finds where people, organisations, places and the like are spoken of. */
export const mentions: ArticleStage = {
  scope: "article",
  name: "mentions",
  summary: "Finds names, adjectives of nationality, descriptions and pronouns.",
  reads: ["article", "sentences", "tokens"],
  writes: ["mentions"],
  run(reading, { resources }) {
    const { lexicon, model } = resources;
    const { article, tokens, sentences } = reading;
    const tables = nameTables(lexicon);
    const names = findNames({ text: article.text, tokens, sentences }, tables, model);
    const descriptions = findDescriptions(reading.tokens, names, roleTables(lexicon), tables.openers);
    const pronouns = findPronouns(reading.tokens, pronounTable(lexicon));
    const found = [
      ...names.map((name) => mentionOfName(name, reading, tables)),
      ...descriptions.map((description) => mentionOfDescription(description, reading)),
      ...pronouns.map((token) => mentionOfPronoun(token, reading)),
    ];
    return { mentions: found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end) };
  },
};

function mentionOfName(
  { first, last, start, end, type, form, rule }: Name,
  reading: Reading,
  tables: NameTables,
): Mention {
  return makeMention(reading, { form, type, rule, head: headOf(reading.tokens, first, last, tables), start, end });
}

function mentionOfDescription({ first, last, head, type }: Description, reading: Reading): Mention {
  const { start } = reading.tokens[first] as Token;
  const { end } = reading.tokens[last - 1] as Token;
  return makeMention(reading, { form: "description", type, rule: "role noun", head, start, end });
}

function mentionOfPronoun({ index, start, end }: Token, reading: Reading): Mention {
  return makeMention(reading, { form: "pronoun", type: null, rule: "pronoun", head: index, start, end });
}

function makeMention(
  { article }: Reading,
  { start, end, ...rest }: Pick<Mention, "form" | "type" | "rule" | "head"> & Range,
): Mention {
  return { id: makeId("n", article.id, start, end), entity: null, span: { article: article.id, start, end }, ...rest };
}

/** The word before "of", or the last one. */
function headOf(tokens: readonly Token[], first: number, last: number, { openers }: NameTables): number {
  for (let at = first + 1; at < last; at++) if (openers.has(tokens[at]?.text ?? "")) return at - 1;
  return last - 1;
}
