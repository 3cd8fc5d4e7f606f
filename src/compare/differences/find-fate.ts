import type { Figure } from "../../model/figure.ts";
import type { Token } from "../../model/sentence.ts";
import type { DraftView } from "./draft-view.ts";
import { findGovernor, isArgument } from "./find-governor.ts";
import type { SlotWords } from "./slot-words.ts";

const ARGUMENTS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "obj"]);

/** What became of those who are counted; null where they are no people, or nothing is told of them. */
export function findFate(view: DraftView, words: SlotWords, figure: Figure, nouns: readonly string[]): string | null {
  const of = (word: string): string | undefined => words.fates.get(word.toLowerCase());
  const governor = findGovernor(view, figure);
  const suffered = governor
    ? [governor.lemma, governor.text.toLowerCase()].find((word) => words.ofPeople.has(word))
    : undefined;
  if (suffered !== undefined && isArgument(view, figure)) return of(suffered) ?? null;
  const toll = figure.counted === null && governor ? findToll(view, words, figure, governor) : null;
  if (toll !== null && !isArgument(view, figure)) return toll;
  if (nouns.length === 0 && isArgument(view, figure)) return (governor ? of(governor.lemma) : undefined) ?? null;
  if (!nouns.some((noun) => words.people.has(noun) || of(noun))) return null;
  const told = [
    ...(governor ? [governor.lemma] : []),
    ...view.tokensIn(figure.span).map(({ lemma }) => lemma),
    ...nouns,
    ...listModifiers(view, figure, nouns),
  ];
  return told.map(of).find((fate) => fate !== undefined) ?? null;
}

/** What stands before the noun a bare number is said of: "the number of displaced people was put at 60". */
function listModifiers(view: DraftView, { span, counted }: Figure, nouns: readonly string[]): string[] {
  if (counted !== null) return [];
  const tokens = view.tokensIn(view.sentenceAt(span));
  const heads = new Set(tokens.filter(({ text }) => nouns.includes(text.toLowerCase())).map(({ index }) => index));
  return tokens
    .filter(({ head, pos }) => heads.has(head) && (pos === "ADJ" || pos === "VERB"))
    .map(({ lemma }) => lemma);
}

/**
 * What a bare number is the toll of: of what rises or stands at it ("the toll rose to 40"), or of those whose number the
 * verb has beside it ("bringing to 40 the number of people killed").
 */
function findToll(view: DraftView, { fates, people }: SlotWords, figure: Figure, governor: Token): string | null {
  const tokens = view.tokensIn(view.sentenceAt(figure.span));
  const under = (heads: ReadonlySet<number>): Token[] => tokens.filter(({ head }) => heads.has(head));
  const indexOf = (some: readonly Token[]): ReadonlySet<number> => new Set(some.map(({ index }) => index));
  const parties = [
    ...under(new Set([governor.index])).filter(({ relation }) => ARGUMENTS.has(relation)),
    ...tokens.filter(({ index, pos }) => index === governor.index - 1 && pos === "NOUN"),
  ];
  const counted = under(indexOf(parties)).filter(({ lemma }) => people.has(lemma));
  const told = [...parties, ...under(indexOf(counted))];
  return told.map(({ lemma }) => fates.get(lemma)).find((fate) => fate !== undefined) ?? null;
}
