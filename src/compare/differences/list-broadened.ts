import { wordLikeness } from "../../kit/word-likeness.ts";
import type { Token } from "../../model/sentence.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";

/**
 * Adjectives that narrow a noun in one passage ("long-range missiles") where the other has that noun with nothing that
 * narrows it: told so, it is told of more than it is. Names and what belongs to them are left out.
 */
export function listBroadened(view: DraftView, narrow: Span, wide: Span): readonly Span[] {
  const [nouns, others] = [narrow, wide].map((span) => view.tokensIn(span).filter(({ pos }) => pos === "NOUN")) as [
    Token[],
    Token[],
  ];
  const modifiers = view.tokensIn(narrow).filter((token) => narrows(view, token) && !isNamed(view, narrow, token));
  const taken = view.tokensIn(wide).map(({ lemma }) => lemma.toLowerCase());
  return modifiers
    .filter(({ head, lemma }) => {
      const noun = nouns.find(({ index }) => index === head);
      const twins = noun ? others.filter((other) => wordLikeness(other.lemma, noun.lemma) > 0) : [];
      return twins.length > 0 && !taken.some((word) => wordLikeness(word, lemma.toLowerCase()) > 0);
    })
    .map(({ start, end }) => ({ article: narrow.article, start, end }));
}

function narrows({ sets }: DraftView, { pos, relation, lemma }: Token): boolean {
  return pos === "ADJ" && relation === "amod" && !sets.weights.has(lemma);
}

function isNamed(view: DraftView, { article }: Span, { start, end }: Token): boolean {
  return view.mentionsIn({ article, start, end }).some(({ form }) => form === "name" || form === "adjective");
}
