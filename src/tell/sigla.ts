import { memoizeByObject } from "../kit/memoize.ts";
import type { Account } from "../model/account.ts";
import type { Article } from "../model/article.ts";
import type { ArticleId, Span } from "../model/span.ts";
import { findCopies } from "./copies.ts";

/** The sign a source wears wherever it is spoken of, as editors of old texts name their manuscripts. */
export interface Siglum {
  readonly article: ArticleId;
  /** What is printed: "A", "B′". */
  readonly sign: string;
  /** 0 for A, 1 for B …; a copy has the number of what it copies. */
  readonly family: number;
  /** What it copies; null for a witness of its own. */
  readonly copyOf: ArticleId | null;
  /** Whether nobody can say which of the two copied: then `copyOf` is the one it shares its text with. */
  readonly isTwin: boolean;
}

/** Sorts after every day. */
export const UNDATED = "9999";

export type Sigla = ReadonlyMap<ArticleId, Siglum>;

/**
 * Gives each article a siglum: letters in the order of publication (then of source) of it or its first copy, and a copy
 * the letter of what it copies with a prime. The map lists witnesses and copies in the order in which they are shown:
 * A, A′, A″, B, C ….
 */
export function assignSigla(account: Account): Sigla {
  const ordered = orderArticles(account.articles);
  const copies = findCopies(account, ordered);
  // What was copied was there before its copies, even where it bears no date.
  const families = Map.groupBy(
    ordered.map(({ id }) => id),
    (id) => copies.get(id)?.witness ?? id,
  );
  const entries = [...families].flatMap(([witness, members], family) => {
    const made = members.filter((id) => id !== witness);
    return [witness, ...made].map((article, rank) => [
      article,
      {
        article,
        sign: letterOf(family) + primeOf(rank),
        family,
        copyOf: rank === 0 ? null : witness,
        isTwin: copies.get(article)?.sure === false,
      },
    ]) as [ArticleId, Siglum][];
  });
  return new Map(entries);
}

/** What is told of a copy beside its letter: "from A", "same text as A"; null for a witness. */
export function describeCopy({ copyOf, isTwin }: Siglum, sigla: Sigla): string | null {
  if (copyOf === null) return null;
  return `${isTwin ? "same text as" : "from"} ${signOf(copyOf, sigla)}`;
}

/** The articles from earliest to latest; see {@link sortingDay}. */
export function orderArticles(articles: readonly Article[]): readonly Article[] {
  const keyOf = (article: Article): string => [sortingDay(article), article.source, article.id].join("\u0000");
  return [...articles].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** A citation that `stemma explain` opens: `[B′:1166-1202]`. */
export function citeSpan(span: Span, sigla: Sigla): string {
  return `[${signOf(span.article, sigla)}:${span.start}-${span.end}]`;
}

/** Citations in the order in which sources are shown, each once. */
export function citeSpans(spans: readonly Span[], sigla: Sigla): readonly string[] {
  const ranks = ranksOf(sigla);
  const rankOf = ({ article }: Span) => ranks.get(article) ?? 0;
  const ordered = [...spans].sort((a, b) => rankOf(a) - rankOf(b) || a.start - b.start || b.end - a.end);
  return [...new Set(ordered.map((span) => citeSpan(span, sigla)))];
}

/** The sigla of the articles that `spans` stand in, each once, in the order in which sources are shown. */
export function listSigla(spans: readonly Span[], sigla: Sigla): readonly Siglum[] {
  return orderSigla(
    spans.map((span) => span.article),
    sigla,
  );
}

/** The sigla of some articles, each once, in the order in which sources are shown. */
export function orderSigla(articles: Iterable<ArticleId>, sigla: Sigla): readonly Siglum[] {
  const ranks = ranksOf(sigla);
  return [...new Set(articles)]
    .flatMap((article) => sigla.get(article) ?? [])
    .sort((a, b) => (ranks.get(a.article) ?? 0) - (ranks.get(b.article) ?? 0));
}

const ranksOf = memoizeByObject(
  (sigla: Sigla): ReadonlyMap<ArticleId, number> => new Map([...sigla.keys()].map((article, rank) => [article, rank])),
);

function signOf(article: ArticleId, sigla: Sigla): string {
  return sigla.get(article)?.sign ?? article;
}

/**
 * The day by which an article is put in order. One that bears no date stands after those of the last day on which it can
 * have appeared (`2031-03-09~`): it may be a copy of any of them, and seldom the other way round.
 */
export function sortingDay({ published: { value, earliest, latest } }: Article): string {
  return value ?? (latest === null && earliest === null ? UNDATED : `${latest ?? earliest}~`);
}

/** A … Z, AA, AB …, as columns of a sheet. */
function letterOf(family: number): string {
  const letter = String.fromCharCode(65 + (family % 26));
  return family < 26 ? letter : letterOf(Math.floor(family / 26) - 1) + letter;
}

/** ′ ″ ‴, then a prime with the number of the copy. */
function primeOf(rank: number): string {
  if (rank <= 3) return ["", "′", "″", "‴"][rank] as string;
  return `′${[...String(rank)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("")}`;
}
