import papaparse from "papaparse";
import { isSpan } from "../../kit/list-spans.ts";
import { type Account, LAYERS } from "../../model/account.ts";
import type { Article } from "../../model/article.ts";
import type { Story } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";

/** Layers that make a table each; articles come without their text. */
const TABLES = LAYERS.filter((layer) => layer !== "articles");

/**
 * The account as CSV tables (RFC 4180), one a layer, by name, with one of episodes and one of what is new where that is known. A column a
 * field; nested fields are joined by a dot (`speaker.name`), spans are cites (`article:start-end`) followed by a column
 * with their words, lists are joined by " | ". Cells that a spreadsheet would take for a formula are escaped.
 */
export function tellTables(account: Account): Readonly<Record<string, string>> {
  const texts = new Map(account.articles.map((article) => [article.id, article.text]));
  const tables: Record<string, string> = {
    articles: makeTable(
      account.articles.map(({ text, origin, blocks, earlier, ...article }) => flatten(article, texts)),
    ),
  };
  tables.revisions = makeTable(account.articles.flatMap(listRevisions).map((item) => flatten(item, texts)));
  if (account.changes) tables.changes = makeTable(account.changes.lines.map((item) => flatten(item, texts)));
  tables.episodes = makeTable(account.stories.flatMap(listEpisodes).map((item) => flatten(item, texts)));
  const stories = account.stories.map(({ episodes: _, ...story }) => story);
  for (const layer of TABLES)
    tables[layer] = makeTable((layer === "stories" ? stories : account[layer]).map((item) => flatten(item, texts)));
  return tables;
}

/** Every change between an article and its earlier versions, a row each. */
function listRevisions({ id, earlier }: Article): object[] {
  return earlier.flatMap(({ source, same, why, text, revisions }) =>
    revisions.map(({ before, after }) => ({
      article: id,
      version: source,
      same,
      why,
      before: before && text.slice(before.start, before.end),
      after,
    })),
  );
}

/** The episodes of a story, a row each, what happened and what is new in them as cites. */
function listEpisodes({ id: story, episodes = [] }: Story): object[] {
  return episodes.map((episode) => ({
    story,
    ...episode,
    happenings: episode.happenings.flatMap(({ spans }) => spans),
    terms: episode.terms.flatMap(({ spans }) => spans.slice(0, 1)),
  }));
}

type Row = Readonly<Record<string, string>>;

function makeTable(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return papaparse.unparse(
    { fields: columns, data: rows.map((row) => columns.map((column) => row[column] ?? "")) },
    { escapeFormulae: true },
  );
}

function flatten(item: object, texts: ReadonlyMap<string, string>, prefix = ""): Row {
  const row: Record<string, string> = {};
  for (const [key, value] of Object.entries(item)) {
    const column = prefix + key;
    if (isSpan(value)) {
      row[column] = cite(value);
      row[`${column}.words`] = wordsOf(value, texts);
    } else if (Array.isArray(value)) {
      row[column] = value.map((each) => tellCell(each, texts)).join(" | ");
      if (value.every(isSpan)) row[`${column}.words`] = value.map((span) => wordsOf(span, texts)).join(" | ");
    } else if (typeof value === "object" && value !== null) {
      Object.assign(row, flatten(value, texts, `${column}.`));
    } else {
      row[column] = value === null ? "" : String(value);
    }
  }
  return row;
}

function tellCell(value: unknown, texts: ReadonlyMap<string, string>): string {
  if (isSpan(value)) return cite(value);
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(flatten(value, texts))
    .filter(([, cell]) => cell !== "")
    .map(([key, cell]) => `${key}: ${cell}`)
    .join("; ");
}

function cite({ article, start, end }: Span): string {
  return `${article}:${start}-${end}`;
}

function wordsOf({ article, start, end }: Span, texts: ReadonlyMap<string, string>): string {
  return (texts.get(article) ?? "").slice(start, end);
}
