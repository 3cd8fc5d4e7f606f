import { overlaps } from "../kit/overlaps.ts";
import type { Account } from "../model/account.ts";
import type { Article } from "../model/article.ts";
import type { Range } from "../model/span.ts";
import type { EarlierVersion, Revision } from "../model/version.ts";

const MOST_TOLD = 3;
/** Longer stretches are told by their first words. */
const MOST_WORDS = 8;
/** With neighbours on both sides an exchange of more words is no longer read at a glance. */
const MOST_EXCHANGED = 4;

/**
 * What changed since the version before, in a few short pieces, changes of figures first: "killed 13 → 14 people".
 * Empty where an article has no earlier version.
 */
export function tellRevisions(article: Article, { figures }: Account): readonly string[] {
  // Accounts of earlier versions of the format's fields keep none.
  const [version] = article.earlier ?? [];
  if (!version) return [];
  const counted = figures.filter(({ span }) => span.article === article.id).map(({ span }) => span);
  const isFigure = ({ after }: Revision) => after !== null && counted.some((span) => overlaps(span, after));
  const ranked = [...version.revisions.filter(isFigure), ...version.revisions.filter((change) => !isFigure(change))];
  const told = ranked.slice(0, MOST_TOLD).map((change) => tellRevision(change, version, article));
  const left = ranked.length - told.length;
  return left > 0 ? [...told, `${left} more ${left === 1 ? "change" : "changes"}`] : told;
}

/** One change in words: what stood there → what stands there; `+` and `−` for what was put in and left out. */
export function tellRevision({ before, after }: Revision, { text }: EarlierVersion, article: Article): string {
  if (!before) return `+ “${shorten(article.text, after as Range)}”`;
  if (!after) return `− “${shorten(text, before)}”`;
  const exchange = `${shorten(text, before)} → ${shorten(article.text, after)}`;
  if (Math.max(countWords(text, before), countWords(article.text, after)) > MOST_EXCHANGED) return exchange;
  return [wordBefore(article.text, after), exchange, wordAfter(article.text, after)].filter(Boolean).join(" ");
}

function countWords(text: string, { start, end }: Range): number {
  return text.slice(start, end).split(/\s+/).length;
}

function shorten(text: string, { start, end }: Range): string {
  const words = text.slice(start, end).split(/\s+/);
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(" ")} …` : words.join(" ");
}

/** How far a neighbour is looked for; names and nouns are shorter. */
const REACH = 40;

function wordBefore(text: string, { start }: Range): string {
  return (
    /([\p{L}\p{N}$€£][\p{L}\p{N}’'.,-]*)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? ""
  );
}

function wordAfter(text: string, { end }: Range): string {
  return /^(?:%|[ \u00a0]([\p{L}\p{N}][\p{L}\p{N}’'-]*))/u.exec(text.slice(end, end + REACH))?.[0].trim() ?? "";
}
