import type { Account } from "../../model/account.ts";
import type { Article } from "../../model/article.ts";
import type { EntityId } from "../../model/entity.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import { assignSigla, type Sigla, type Siglum } from "../sigla.ts";

/** An account made ready for printing: its sources in order, with what every section looks up. */
export interface Edition {
  readonly account: Account;
  readonly sigla: Sigla;
  /** In the order of the sigla; the position of an article is its number in the page. */
  readonly articles: readonly Article[];
  readonly numbers: ReadonlyMap<ArticleId, number>;
  readonly names: ReadonlyMap<EntityId, string>;
}

/** Prepares an account for the page. */
export function makeEdition(account: Account): Edition {
  const sigla = assignSigla(account);
  const byId = new Map(account.articles.map((article) => [article.id, article]));
  const articles = [...sigla.keys()].map((id) => byId.get(id) as Article);
  return {
    account,
    sigla,
    articles,
    numbers: new Map(articles.map((article, number) => [article.id, number])),
    names: new Map(account.entities.map((entity) => [entity.id, entity.name])),
  };
}

/** The words a span stands for; empty where the article is not in the edition. */
export function wordsOf(edition: Edition, span: Span): string {
  const number = edition.numbers.get(span.article);
  return number === undefined ? "" : (edition.articles[number] as Article).text.slice(span.start, span.end);
}

/** The siglum of an article of the edition. */
export function siglumOf(edition: Edition, article: ArticleId): Siglum | undefined {
  return edition.sigla.get(article);
}

/** The name of an entity, or null where none is known. */
export function nameOf(edition: Edition, entity: EntityId | null): string | null {
  return entity === null ? null : (edition.names.get(entity) ?? null);
}
