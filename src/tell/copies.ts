import type { Account } from "../model/account.ts";
import type { Article } from "../model/article.ts";
import type { Reuse } from "../model/comparison.ts";
import type { ArticleId, Range } from "../model/span.ts";

/** With a third of its body taken from one other report, an article is no witness of its own. */
const SHARE_OF_A_COPY = 1 / 3;
/** Where nothing says who copied, only texts that are nearly the same are taken together. */
const SHARE_OF_A_TWIN = 0.8;

/** The witness that an article has its words from. */
export interface CopyOf {
  readonly witness: ArticleId;
  /** Whether the reports show who copied; where not, the two have the same text and no more is known. */
  readonly sure: boolean;
}

/**
 * Which article copies which: each copy with the witness its words come from, chains followed to their beginning.
 * `ordered` runs from earliest to latest, so that of two twins the later one is the copy.
 */
export function findCopies(account: Account, ordered: readonly Article[]): ReadonlyMap<ArticleId, CopyOf> {
  const rank = new Map(ordered.map((article, index) => [article.id, index]));
  const length = new Map(ordered.map((article) => [article.id, bodyLength(article)]));
  const taken = collectTaken(account.reuse, rank);
  const models = new Map<ArticleId, Model>();
  for (const { from, to, sure, ranges, matched } of taken.values()) {
    const share = (coveredLength(ranges) * matched) / (lengthOf(ranges) * (length.get(to) || 1));
    if (share < (sure ? SHARE_OF_A_COPY : SHARE_OF_A_TWIN)) continue;
    if (share > (models.get(to)?.share ?? 0)) models.set(to, { model: from, share, sure });
  }
  return followToWitness(models, rank);
}

/** From which article another has most of its words. */
interface Model {
  readonly model: ArticleId;
  readonly share: number;
  readonly sure: boolean;
}

interface Taken {
  readonly from: ArticleId;
  readonly to: ArticleId;
  readonly sure: boolean;
  readonly ranges: Range[];
  /** How much of the ranges is matched word for word: their lengths by their overlaps. */
  matched: number;
}

/** What each article has from each other, by passages; where the direction is unknown, the later has it from the earlier. */
function collectTaken(reuse: readonly Reuse[], rank: ReadonlyMap<ArticleId, number>): ReadonlyMap<string, Taken> {
  const taken = new Map<string, Taken>();
  for (const { a, b, kind, direction, overlap } of reuse) {
    const [rankA, rankB] = [rank.get(a.article), rank.get(b.article)];
    if (rankA === undefined || rankB === undefined || rankA === rankB || kind === "shared-quote") continue;
    const sure = direction !== "unknown";
    const forward = sure ? direction === "a→b" : rankA < rankB;
    const [from, to] = forward ? [a, b] : [b, a];
    const key = `${from.article} ${to.article} ${sure}`;
    const known = taken.get(key) ?? { from: from.article, to: to.article, sure, ranges: [], matched: 0 };
    known.ranges.push(to);
    known.matched += (to.end - to.start) * overlap;
    taken.set(key, known);
  }
  return taken;
}

/** Walks from each copy to the first report of its chain; a ring is cut at its earliest member. */
function followToWitness(
  models: ReadonlyMap<ArticleId, Model>,
  rank: ReadonlyMap<ArticleId, number>,
): ReadonlyMap<ArticleId, CopyOf> {
  const witnesses = new Map<ArticleId, CopyOf>();
  for (const copy of models.keys()) {
    const path = [copy];
    let next = models.get(copy);
    let sure = true;
    while (next !== undefined && !path.includes(next.model)) {
      path.push(next.model);
      sure &&= next.sure;
      next = models.get(next.model);
    }
    const ring = next === undefined ? [] : path.slice(path.indexOf(next.model));
    const witness = ring.length > 0 ? earliest(ring, rank) : (path.at(-1) as ArticleId);
    if (witness !== copy) witnesses.set(copy, { witness, sure: sure && ring.length === 0 });
  }
  return witnesses;
}

function earliest(articles: readonly ArticleId[], rank: ReadonlyMap<ArticleId, number>): ArticleId {
  return articles.reduce((best, article) => ((rank.get(article) ?? 0) < (rank.get(best) ?? 0) ? article : best));
}

function bodyLength(article: Article): number {
  const body = article.blocks.filter((block) => block.kind === "paragraph" || block.kind === "subhead");
  return body.reduce((sum, block) => sum + block.end - block.start, 0) || article.text.length;
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0) || 1;
}

/** How many code units the ranges cover together. */
export function coveredLength(ranges: readonly Range[]): number {
  let covered = 0;
  let reached = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered;
}
