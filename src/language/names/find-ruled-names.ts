import type { Sentence, Token } from "../../model/sentence.ts";
import { isFunctionWord } from "./end-of-run.ts";
import { type FoundPhrase, findPhrases } from "./find-phrases.ts";
import { findRuns } from "./find-runs.ts";
import type { Name, TokenRange } from "./name.ts";
import type { KnownPhrase, NameTables } from "./name-tables.ts";
import type { RunContext } from "./run-context.ts";
import { findMissed, lookAgain } from "./second-look.ts";
import { nameOfPhrase, splitRun } from "./split-run.ts";
import { isCapital, isGlued, isHyphen } from "./token-shape.ts";

/** A text cut into sentences and tagged words. */
export interface TaggedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** What rules and tables take for names and adjectives of places, in order, without overlap. */
export function findRuledNames({ text, tokens, sentences }: TaggedText, tables: NameTables): readonly Name[] {
  const context: RunContext = {
    tokens,
    tables,
    known: findPhrases(text, tokens, tables.known),
    notNames: findPhrases(text, tokens, tables.notNames),
    standAlone: collectStandAlone(tokens),
  };
  const names = lookAgain(
    tokens,
    sentences.flatMap((sentence) => (isTitleCase(tokens, sentence) ? [] : namesOfSentence(sentence, context))),
  );
  const all = [...names, ...findMissed(text, tokens, names)];
  // In a headline full of capitals only what is known counts.
  const shouted = sentences.filter((sentence) => isTitleCase(tokens, sentence));
  const known = missedPhrases(shouted, all, context.known);
  return [...all, ...known].sort((x, y) => x.start - y.start);
}

function namesOfSentence(sentence: Sentence, context: RunContext): readonly Name[] {
  const found = findRuns(sentence, context).flatMap((run) => splitRun(run, context));
  return [...found, ...missedPhrases([sentence], found, context.known)];
}

/** Phrases of the gazetteer outside every name: "US" in "US-headed". */
function missedPhrases(
  ranges: readonly TokenRange[],
  found: readonly Name[],
  known: ReadonlyMap<number, FoundPhrase<KnownPhrase>>,
): readonly Name[] {
  if (ranges.length === 0) return [];
  const taken = new Set<number>();
  for (const name of found) for (let at = name.first; at < name.last; at++) taken.add(at);
  const missed: Name[] = [];
  for (const { first, last } of ranges) {
    for (let at = first; at < last; at++) {
      const phrase = known.get(at);
      if (phrase && !taken.has(at) && !taken.has(phrase.last - 1)) missed.push(nameOfPhrase(phrase));
    }
  }
  return missed;
}

const MOSTLY = 0.9;
const FEWEST_WORDS = 5;

/** Nearly every content word has a capital: the case says nothing about names. */
function isTitleCase(tokens: readonly Token[], { first, last }: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let at = first; at < last; at++) {
    const token = tokens[at] as Token;
    if (token.pos === "PUNCT" || token.pos === "NUM" || isFunctionWord(token)) continue;
    words++;
    if (isCapital(token)) capitals++;
  }
  return words >= FEWEST_WORDS && capitals / words > MOSTLY;
}

function collectStandAlone(tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (!isCapital(token)) continue;
    const before = isHyphen(tokens[at - 1]) && isGlued(tokens[at - 1], token);
    const behind = isHyphen(tokens[at + 1]) && isGlued(token, tokens[at + 1]);
    if (!before && !behind) words.add(token.text);
  }
  return words;
}
