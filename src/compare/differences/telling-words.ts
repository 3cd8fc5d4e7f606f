import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import { wordLikeness } from "../../kit/word-likeness.ts";
import { listWords, type Word } from "../../kit/words.ts";
import type { EntityId, MentionForm } from "../../model/entity.ts";
import type { PartOfSpeech, Token } from "../../model/sentence.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";

/** A word that carries what a passage tells: neither grammar nor a word of reporting, and no part of a time. */
export interface TellingWord extends Word {
  readonly article: Span["article"];
  /** Its place among all words of its passage, so that neighbours are known. */
  readonly order: number;
  /** Whom it names or describes, where that is known. */
  readonly entities: readonly EntityId[];
  /** It is part of a name, or of an adjective made from one. */
  readonly isNamed: boolean;
  /** The word that stands for all of its meaning that the lexicon lists; null for a word in no group. */
  readonly meaning: string | null;
  readonly numeral: boolean;
  /** The number it is part of, in words or digits; null for other words. */
  readonly value: number | null;
}

const TELLING: ReadonlySet<PartOfSpeech> = new Set(["NOUN", "VERB", "ADJ", "ADV", "PROPN", "NUM", "X", "SYM"]);
const NAMES: ReadonlySet<MentionForm> = new Set(["name", "adjective"]);
const SHORTEST = 3;
/** Where no tokens are known, a word of fewer letters is taken for grammar. */
const SHORTEST_BARE = 4;
/** More words than any sentence has: a text without full stops must not cost its square. */
const MOST_WORDS = 200;

/** The telling words of a passage, in order. Words of a time are passed over: days are compared as days. */
export function listTellingWords(view: DraftView, spans: readonly Span[]): readonly TellingWord[] {
  return spans.flatMap((span) => {
    const { article, start, end } = span;
    const reading = view.readings.get(article);
    const times = listOverlapping(
      (reading?.times ?? []).map((time) => time.span),
      { start, end },
    );
    const mentions = view.mentionsIn(span);
    const figures = view.figuresIn(span);
    const words = listWords(reading?.article.text ?? "", start, end).slice(0, MOST_WORDS);
    return words.flatMap((word, order) => {
      const tokens = view.tokensIn({ article, start: word.start, end: word.end });
      if (listOverlapping(times, word).length > 0 || !isTelling(view, word, tokens)) return [];
      const around = mentions.filter((mention) => mention.span.start < word.end && word.start < mention.span.end);
      const entities = around.flatMap(({ entity }) => entity ?? []);
      const isNamed = around.some(({ entity, form }) => entity !== null && NAMES.has(form));
      const numeral = /\d/.test(word.folded) || tokens.some(({ pos }) => pos === "NUM");
      const figure = figures.find(({ number }) => number.start < word.end && word.start < number.end);
      const value = figure?.value ?? null;
      return [{ ...word, article, order, entities, isNamed, meaning: findMeaning(view, word, tokens), numeral, value }];
    });
  });
}

/** Whether a word of one passage is told in the other: in any form, or as another name of the same one. */
export function isTold(word: TellingWord, others: readonly TellingWord[], named: ReadonlySet<EntityId>): boolean {
  return word.entities.some((entity) => named.has(entity)) || others.some((other) => isAlike(word, other));
}

/** Two forms of one word, or one number in words and in digits. */
export function isAlike(word: TellingWord, other: TellingWord): boolean {
  return (word.value !== null && word.value === other.value) || wordLikeness(word.folded, other.folded) > 0;
}

/** Whether the other passage has a word of the same form or of the same listed meaning. */
export function isMeant(word: TellingWord, others: readonly TellingWord[]): boolean {
  return others.some((other) => isAlike(word, other) || (word.meaning !== null && word.meaning === other.meaning));
}

/** The spans of words, those that stand next to each other joined. */
export function joinNeighbours(words: readonly TellingWord[]): Span[] {
  const joined: Span[] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    const last = joined.at(-1);
    const follows = before && before.article === word.article && before.order + 1 === word.order;
    if (last && follows && before.end < word.start) joined[joined.length - 1] = { ...last, end: word.end };
    else joined.push({ article: word.article, start: word.start, end: word.end });
  });
  return joined;
}

/** Nouns that count the same and words that tell the same fate are one for the comparison, though other words. */
function findMeaning({ meanings }: DraftView, { folded }: Word, [token]: readonly Token[]): string | null {
  return meanings.get(folded) ?? meanings.get(token?.lemma.toLowerCase() ?? folded) ?? null;
}

function isTelling(view: DraftView, word: Word, tokens: readonly Token[]): boolean {
  if (tokens.length === 0) return word.folded.length >= SHORTEST_BARE || /\d/.test(word.folded);
  return tokens.some((token) => carriesMeaning(view, token));
}

function carriesMeaning({ sets }: DraftView, { lemma, pos, text }: Token): boolean {
  if (sets.negations.has(lemma) || sets.negations.has(text.toLowerCase()) || sets.hedges.has(lemma)) return true;
  return TELLING.has(pos) && !sets.fillers.has(lemma) && (text.length >= SHORTEST || pos === "NUM" || pos === "PROPN");
}
