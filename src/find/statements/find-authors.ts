import { childBy } from "../../kit/dependency-tree.ts";
import type { Party } from "../../model/statement.ts";
import { type ArticleView, lowerAt, sentenceOf } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";

/** A draft of a statement, as far as it is looked at here. */
interface Spoken {
  readonly attribution: Attribution;
  readonly speaker: Party;
}

const MOST_SENTENCES = 3;

/**
 * "In a letter Oduya promised … The letter said …": where a document speaks that was named just before with somebody's
 * words, that somebody is the speaker; the surface stays the document. Gives the parties in the order of `drafts`.
 */
export function findAuthors(view: ArticleView, drafts: readonly Spoken[]): readonly Party[] {
  return drafts.map(({ attribution, speaker }) => {
    const document = attribution.source?.head ?? -1;
    if (speaker.entity !== null || !isKnownDocument(view, document)) return speaker;
    const author = findAuthor(view, document, drafts);
    return author ? { ...speaker, entity: author.entity, name: author.name } : speaker;
  });
}

function findAuthor(view: ArticleView, document: number, drafts: readonly Spoken[]): Party | null {
  const own = view.tokens[document]?.sentence ?? 0;
  for (let near = drafts.length - 1; near >= 0; near--) {
    const { attribution, speaker } = drafts[near] as Spoken;
    const sentence = sentenceOf(view, attribution.anchor);
    if (!sentence || sentence.index >= own || own - sentence.index > MOST_SENTENCES || speaker.entity === null)
      continue;
    for (let at = sentence.first; at < sentence.last; at++) {
      if (view.tokens[at]?.lemma === view.tokens[document]?.lemma) return speaker;
    }
  }
  return null;
}

/** "the letter": a document that the reader is taken to know. */
function isKnownDocument(view: ArticleView, head: number): boolean {
  const determiner = childBy(view.tree, head, "det");
  return (
    view.words.documents.has(view.tokens[head]?.lemma ?? "") &&
    determiner === head - 1 &&
    view.words.definites.has(lowerAt(view, determiner))
  );
}
