import { makePhraseTable } from "../../kit/phrase-table.ts";
import type { Reading } from "../../model/reading.ts";
import type { Sentence, Token } from "../../model/sentence.ts";
import { type FoundPhrase, findPhrases } from "./find-phrases.ts";
import { findRuns, isFunctionWord } from "./find-runs.ts";
import type { Name, TokenRange } from "./name.ts";
import type { KnownPhrase, NameTables } from "./name-tables.ts";
import { lookAgain } from "./second-look.ts";
import { nameOfPhrase, type RunContext, splitRun } from "./split-run.ts";
import { isCapital, isGlued, isHyphen } from "./token-shape.ts";

/** The names and adjectives of places in an article, in order, without overlap. */
export function findNames({ article, tokens, sentences }: Reading, tables: NameTables): readonly Name[] {
  const context: RunContext = {
    tokens,
    tables,
    known: findPhrases(article.text, tokens, tables.known),
    notNames: findPhrases(article.text, tokens, tables.notNames),
    standAlone: collectStandAlone(tokens),
  };
  const shouted = new Set(sentences.filter((sentence) => isTitleCase(tokens, sentence)));
  const rest = sentences.filter((sentence) => !shouted.has(sentence));
  const names = lookAgain(
    tokens,
    rest.flatMap((sentence) => namesOfSentence(sentence, context)),
  );
  return [...names, ...namesInCapitals(article.text, [...shouted], names, context)].sort((a, b) => a.start - b.start);
}

function namesOfSentence(sentence: Sentence, context: RunContext): readonly Name[] {
  const found = findRuns(context.tokens, sentence, context.tables).flatMap((run) => splitRun(run, context));
  return [...found, ...missedPhrases(sentence, found, context.known)];
}

/** Where every word has a capital only what is known counts: from the rest of the article, or from the gazetteer. */
function namesInCapitals(
  text: string,
  shouted: readonly Sentence[],
  names: readonly Name[],
  { tokens, known }: RunContext,
): readonly Name[] {
  if (shouted.length === 0) return [];
  const table = makePhraseTable(names.map((name) => [text.slice(name.start, name.end), name] as const));
  const again = findPhrases(text, tokens, table);
  return shouted.flatMap((sentence) => {
    const found: Name[] = [];
    for (let at = sentence.first; at < sentence.last; at++) {
      const phrase = again.get(at);
      if (!phrase) continue;
      const { first, last, start, end, value } = phrase;
      found.push({ ...value, first, last, start, end, rule: "named elsewhere" });
    }
    return [...found, ...missedPhrases(sentence, found, known)];
  });
}

/** Phrases of the gazetteer outside every name: "US" in "US-headed", and those in a headline full of capitals. */
function missedPhrases(
  { first, last }: TokenRange,
  found: readonly Name[],
  known: ReadonlyMap<number, FoundPhrase<KnownPhrase>>,
): readonly Name[] {
  const taken = new Set<number>();
  for (const name of found) for (let at = name.first; at < name.last; at++) taken.add(at);
  const missed: Name[] = [];
  for (let at = first; at < last; at++) {
    const phrase = known.get(at);
    if (phrase && !taken.has(at) && !taken.has(phrase.last - 1)) missed.push(nameOfPhrase(phrase));
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
