import { compareText } from "../../kit/compare-text.ts";
import { makeProblem } from "../../kit/problem.ts";
import { makeUnionFind } from "../../kit/union-find.ts";
import type { Article } from "../../model/article.ts";
import type { Problem } from "../../model/problem.ts";
import type { EarlierVersion } from "../../model/version.ts";
import { type Fingerprint, takeFingerprint } from "./fingerprint.ts";
import { listRevisions } from "./list-revisions.ts";
import { orderVersions } from "./order-versions.ts";
import { pairVersions, type VersionPair } from "./pair-versions.ts";

export interface JoinedVersions {
  /** The latest version of each article, with the earlier ones in it. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

const STAGE = "versions";

/**
 * Makes one article of the texts that stood at one address one after the other, and of near-identical pages of one
 * outlet: the latest counts, the earlier ones are kept in it with what changed. The order of `articles` does not matter.
 */
export function joinVersions(articles: readonly Article[]): JoinedVersions {
  const prints = [...articles].sort((a, b) => compareText(a.id, b.id)).map(takeFingerprint);
  const pairs = pairVersions(prints);
  const sets = makeUnionFind(prints.length);
  for (const { a, b } of pairs) sets.union(a, b);
  const joined: Article[] = [];
  const problems: Problem[] = [];
  for (const members of sets.sets()) {
    const versions = members.map((member) => prints[member] as Fingerprint);
    const [latest, ...earlier] = versions.sort((a, b) => orderVersions(b, a).sign) as [Fingerprint, ...Fingerprint[]];
    const same = nameSameness(pairs, members);
    const described = earlier.map((each) => describeVersion(each, latest, same));
    const changed = described.filter(({ revisions }) => revisions.length > 0);
    joined.push(changed.length === 0 ? latest.article : { ...latest.article, earlier: changed });
    problems.push(...described.map((version) => tellVersion(version, latest.article)));
  }
  return { articles: joined, problems };
}

function nameSameness(pairs: readonly VersionPair[], members: readonly number[]): EarlierVersion["same"] {
  const own = new Set(members);
  return pairs.some(({ a, same }) => same === "address" && own.has(a)) ? "address" : "near-identical page";
}

function describeVersion(version: Fingerprint, latest: Fingerprint, same: EarlierVersion["same"]): EarlierVersion {
  const { source, sha256, published, updated, text } = version.article;
  return {
    source,
    sha256,
    published: published.value,
    updated,
    text,
    same,
    why: orderVersions(version, latest).why,
    revisions: listRevisions(version, latest),
  };
}

function tellVersion({ source, revisions, same }: EarlierVersion, latest: Article): Problem {
  const place = { stage: STAGE, article: latest.id };
  const how = same === "address" ? "at the same address" : "a near-identical page of the same outlet";
  const seen = { source, seen: latest.source, how, changes: `${revisions.length}` };
  return makeProblem(revisions.length > 0 ? "earlier-version" : "same-article-twice", place, seen);
}
