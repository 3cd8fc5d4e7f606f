import { childBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, findToken, lowerAt, sentenceOf } from "./article-view.ts";
import type { Source } from "./attribution.ts";

const REACH = 40;
/** What may stand before a name: "Mr.", "former minister". */
const TITLES = new Set(["PROPN", "NOUN", "ADJ"]);
const OPENERS = new Set(["PUNCT", "CCONJ", "SCONJ"]);

/**
 * "Mira Oduya, director of the Pier Fund for Trade and Boat Studies, said": the person named at the head of the sentence
 * or clause, whose office stands between commas before the verb, is who speaks, whatever the tree takes for the subject.
 * `found` is kept where it is headed by that person, or stands elsewhere.
 */
export function findTitled(view: ArticleView, verb: number, found: Source | null): Source | null {
  if (view.tokens[verb]?.features.form !== "finite" && childBy(view.tree, verb, "aux") === null) return found;
  let end = verb;
  while (end > 0 && ["ADV", "AUX"].includes(view.tokens[end - 1]?.pos ?? "")) end--;
  const comma = end - 1;
  if (lowerAt(view, comma) !== ",") return found;
  const person = findBearer(view, comma);
  if (person === null) return found;
  const { first } = person;
  const isElsewhere = found !== null && (found.head < first || found.head >= comma || found.antecedent !== null);
  if (isElsewhere || (found !== null && found.head <= person.head)) return found;
  return { range: { first, last: comma }, head: person.head, antecedent: null, shared: false };
}

/** The person behind whose name a comma opens the words for his office, which end at another comma. */
function findBearer(view: ArticleView, close: number): { head: number; first: number } | null {
  const { first = close } = sentenceOf(view, close) ?? {};
  for (let at = close - 1; at > first && close - at < REACH; at--) {
    if (view.tokens[at]?.features.form === "finite" || view.words.relatives.has(lowerAt(view, at))) return null;
    const mention = lowerAt(view, at + 1) === "," ? view.mentionAt.get(at) : undefined;
    if (at + 1 >= close || mention?.type !== "person" || mention.form !== "name") continue;
    let opens = findToken(view.tokens, mention.span.start);
    while (opens > first && TITLES.has(view.tokens[opens - 1]?.pos ?? "") && !view.timeAt.has(opens - 1)) opens--;
    const isFirst = opens === first || OPENERS.has(view.tokens[opens - 1]?.pos ?? "");
    return isFirst && namesOffice(view, at + 2, close) ? { head: at, first: opens } : null;
  }
  return null;
}

/** "associate professor for …": an office among the words up to the first preposition. */
function namesOffice(view: ArticleView, from: number, close: number): boolean {
  for (let at = from; at < close && !["ADP", "PUNCT"].includes(view.tokens[at]?.pos ?? "ADP"); at++)
    if (view.words.speakers.has(view.tokens[at]?.lemma ?? "")) return view.tokens[at]?.features.number !== "plural";
  return false;
}
