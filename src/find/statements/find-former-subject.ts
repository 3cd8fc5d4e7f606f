import { childBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, lowerAt } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";

/**
 * "Oduya would not give names, but she did say …": a pronoun that opens a joined clause takes up the subject of the
 * clause before, where that is the only person named since. Gives the token of the subject, or null.
 */
export function findFormerSubject(view: ArticleView, { anchor, source }: Attribution): number | null {
  const verb = view.tokens[anchor];
  if (!source || verb?.relation !== "conj" || verb.head >= anchor) return null;
  const pronoun = view.mentionAt.get(source.head);
  if (pronoun?.form !== "pronoun") return null;
  const subject = childBy(view.tree, verb.head, "nsubj");
  if (subject === null || subject >= verb.head || !view.words.personalPronouns.has(lowerAt(view, source.head)))
    return null;
  const people: number[] = [];
  for (let at = subject; at < source.head; at++) if (view.mentionAt.get(at)?.type === "person") people.push(at);
  const [only] = people;
  return people.length === 1 && only !== undefined && only < verb.head ? only : null;
}
