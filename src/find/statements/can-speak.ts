import type { ArticleView } from "./article-view.ts";
import { lowerAt } from "./article-view.ts";
import type { Source } from "./attribution.ts";

const SPEAKING = new Set(["person", "organisation", "country", "place"]);

/** Whether a source is somebody, or something that speaks for somebody: a person, a body, a state, a document. */
export function canSpeak(view: ArticleView, { head, antecedent }: Source): boolean {
  const at = antecedent ?? head;
  const token = view.tokens[at];
  if (!token) return false;
  const mention = view.mentionAt.get(at);
  if (mention?.type) return SPEAKING.has(mention.type);
  if (token.pos === "PRON")
    return (
      view.words.selfWords.has(lowerAt(view, at)) ||
      view.words.indefinites.has(lowerAt(view, at)) ||
      antecedent === null
    );
  if (token.pos === "PROPN" || (/^\p{Lu}/u.test(token.text) && view.tokens[at - 1]?.sentence === token.sentence))
    return true;
  return view.words.speakers.has(token.lemma);
}
