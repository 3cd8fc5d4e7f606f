import { childrenBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, lowerAt, type TokenRange } from "./article-view.ts";

/** Somebody who is told something: the token that names him, the words for him, and whether he prints what he hears. */
export interface Hearer {
  readonly head: number;
  readonly range: TokenRange;
  readonly isOutlet: boolean;
}

const TRAILING = /^[,;:"“”‘’']$/u;
const NOMINAL = new Set(["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"]);

/**
 * Hearers with their names: "President Mira Oduya", "the Tidings news agency" and "news agency Tidings" are one each,
 * however the tree parts them. Heads within the words of a hearer before them are left out.
 */
export function nameHearers(view: ArticleView, heads: readonly number[]): readonly Hearer[] {
  const hearers: Hearer[] = [];
  for (const head of [...heads].sort((a, b) => a - b)) {
    if (hearers.some(({ range }) => range.first <= head && head < range.last)) continue;
    hearers.push(nameHearer(view, head));
  }
  return hearers;
}

function nameHearer(view: ArticleView, head: number): Hearer {
  const markers = childrenBy(view.tree, head, "case").filter((at) => at < head);
  const first = startOfNames(view, Math.max(view.tree.leftmost[head] as number, (markers.at(-1) ?? -1) + 1));
  const end = endOfNames(view, head);
  let last = Math.max(end, (view.tree.rightmost[head] as number) + 1);
  while (last > end && TRAILING.test(view.tokens[last - 1]?.text ?? "")) last--;
  const isOutlet = holdsOutlet(view, head, end);
  for (let at = end - 1; at >= first; at--) {
    const mention = view.mentionAt.get(at);
    if (mention?.form !== "name" || isPossessor(view, at)) continue;
    const isName = isOutlet ? mention.type === "organisation" : mention.type === "person" && at >= head;
    if (isName) return { head: at, range: { first, last }, isOutlet };
  }
  return { head, range: { first, last }, isOutlet };
}

/** Where the run of nominal words begins that leads up to a token. */
function startOfNames(view: ArticleView, from: number): number {
  let first = from;
  while (
    view.tokens[first - 1]?.sentence === view.tokens[from]?.sentence &&
    NOMINAL.has(view.tokens[first - 1]?.pos ?? "") &&
    !view.timeAt.has(first - 1)
  )
    first--;
  return first;
}

/** Where the run of nominal words ends that goes on from a head. */
function endOfNames(view: ArticleView, head: number): number {
  const { sentence } = view.tokens[head] ?? {};
  let end = head + 1;
  while (
    view.tokens[end]?.sentence === sentence &&
    ["PROPN", "NOUN"].includes(view.tokens[end]?.pos ?? "") &&
    !view.timeAt.has(end)
  )
    end++;
  return end;
}

function holdsOutlet(view: ArticleView, head: number, end: number): boolean {
  const near = [head, ...childrenBy(view.tree, head, "compound", "flat", "appos")];
  for (let at = head + 1; at < end; at++) near.push(at);
  return near.some((at) => view.words.outlets.has(view.tokens[at]?.lemma ?? ""));
}

function isPossessor(view: ArticleView, at: number): boolean {
  return childrenBy(view.tree, at, "case").some((marker) => view.words.possessiveMarkers.has(lowerAt(view, marker)));
}

/** The head of the noun phrase right behind a verb, where the tree gives the verb no object. */
export function findHearerBehind(view: ArticleView, verb: number): number | null {
  let head: number | null = null;
  for (let at = verb + 1; NOMINAL.has(view.tokens[at]?.pos ?? "") && !view.timeAt.has(at); at++) {
    if (["NOUN", "PROPN", "PRON"].includes(view.tokens[at]?.pos ?? "")) head = at;
    if (view.mentionAt.get(at)?.form === "name") break;
  }
  return head;
}
