import type { Article } from "../../../model/article.ts";
import type { Reuse } from "../../../model/comparison.ts";
import type { ArticleId, Range } from "../../../model/span.ts";
import { coveredLength } from "../../copies.ts";
import type { Edition } from "../edition.ts";

/** How two sources hang together; "alike" is a copy of which nobody can say who made it. */
export type LinkKind = "copied" | "alike" | "quote" | "credit";

/** All that ties one source to another in one way. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  /** The share of the body of `to` that it has in common with `from`, 0 to 1. */
  readonly share: number;
  readonly passages: readonly Reuse[];
}

/** An agency that reports credit and that is not among the reports. */
export function nameAgency(name: string): string {
  return `credit:${name}`;
}

/** The links between the reports, from the older or copied side to the other, and from the agencies they credit. */
export function linkArticles(edition: Edition): readonly Link[] {
  return [...linkByReuse(edition), ...linkByCredit(edition)];
}

function linkByReuse(edition: Edition): readonly Link[] {
  const groups = new Map<
    string,
    { from: ArticleId; to: ArticleId; kind: LinkKind; passages: Reuse[]; taken: Range[] }
  >();
  for (const reuse of edition.account.reuse) {
    const numbers = [edition.numbers.get(reuse.a.article), edition.numbers.get(reuse.b.article)] as const;
    if (numbers[0] === undefined || numbers[1] === undefined || numbers[0] === numbers[1]) continue;
    const kind = kindOf(reuse);
    const forward = kind === "copied" ? reuse.direction === "a→b" : numbers[0] < numbers[1];
    const [from, to] = forward ? [reuse.a, reuse.b] : [reuse.b, reuse.a];
    const key = `${from.article} ${to.article} ${kind}`;
    const group = groups.get(key) ?? { from: from.article, to: to.article, kind, passages: [], taken: [] };
    group.passages.push(reuse);
    group.taken.push(to);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ taken, ...link }) => ({ ...link, share: shareOf(edition, link.to, taken) }));
}

function linkByCredit({ articles }: Edition): readonly Link[] {
  const outlets = new Map(articles.flatMap(({ id, outlet }) => (outlet.name ? [[outlet.name, id] as const] : [])));
  const credits = articles.flatMap((article) =>
    [...new Set(article.credits.map((credit) => credit.name))].map((name) => ({ article, name })),
  );
  return credits
    .map(({ article, name }) => ({ from: outlets.get(name) ?? nameAgency(name), to: article.id }))
    .filter(({ from, to }) => from !== to)
    .map((link) => ({ ...link, kind: "credit", share: 0, passages: [] }));
}

function kindOf({ kind, direction }: Reuse): LinkKind {
  if (kind === "shared-quote") return "quote";
  return direction === "unknown" ? "alike" : "copied";
}

function shareOf(edition: Edition, id: ArticleId, taken: readonly Range[]): number {
  const article = edition.articles[edition.numbers.get(id) ?? 0] as Article;
  const body = article.blocks.filter((block) => block.kind === "paragraph" || block.kind === "subhead");
  return Math.min(1, coveredLength(taken) / (coveredLength(body) || article.text.length || 1));
}
