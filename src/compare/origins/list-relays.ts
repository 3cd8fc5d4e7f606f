import type { Article } from "../../model/article.ts";
import type { Entity, EntityId } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { spanOfBody } from "./list-copied-reports.ts";

/**
 * What is relayed from an outlet or agency ("as the Courier reported", "according to Tidings") together with the
 * reports it may be from: those of that outlet, and those that credit that agency. Of each outlet or agency the spans of
 * the statements, and the bodies of the reports.
 */
export function listRelays(readings: readonly Reading[], entities: readonly Entity[]): Span[][] {
  const issuers = indexIssuers(readings);
  const issued = new Map<EntityId, readonly Article[]>();
  for (const { id, name, aliases } of entities) {
    const articles = new Set([name, ...aliases].flatMap((each) => issuers.get(each.toLowerCase()) ?? []));
    if (articles.size > 0) issued.set(id, [...articles]);
  }
  const relays = readings
    .flatMap(({ statements }) => statements)
    .flatMap((statement) => listCarriers(statement, issued));
  return [...Map.groupBy(relays, ({ carrier }) => carrier)].map(([carrier, own]) => [
    ...own.map(({ span }) => span),
    ...(issued.get(carrier) ?? []).map(spanOfBody),
  ]);
}

/** Articles by the names, in lower case, of the outlet they appeared in and of whom they credit. */
function indexIssuers(readings: readonly Reading[]): ReadonlyMap<string, readonly Article[]> {
  const index = new Map<string, Article[]>();
  for (const { article } of readings) {
    for (const name of [article.outlet.name, ...article.credits.map((credit) => credit.name)]) {
      if (name === null || !/\p{Lu}/u.test(name)) continue;
      const known = index.get(name.toLowerCase());
      if (known) known.push(article);
      else index.set(name.toLowerCase(), [article]);
    }
  }
  return index;
}

/** Those named in a statement as where it is from, that other reports are of. */
function listCarriers(
  { via, medium, speaker, span }: Statement,
  issued: ReadonlyMap<EntityId, readonly Article[]>,
): { readonly carrier: EntityId; readonly span: Span }[] {
  const named = [via, speaker.entity, ...medium.map(({ entity }) => entity)].filter((entity) => entity !== null);
  const isElsewhere = (carrier: EntityId, article: ArticleId): boolean =>
    issued.get(carrier)?.some(({ id }) => id !== article) ?? false;
  return [...new Set(named)]
    .filter((carrier) => isElsewhere(carrier, span.article))
    .map((carrier) => ({ carrier, span }));
}
