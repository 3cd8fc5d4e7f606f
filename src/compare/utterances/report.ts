import { foldWord, listWords } from "../../kit/words.ts";
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import type { TermWeights } from "../term-weights.ts";
import { weighInGroup } from "../weigh-in-group.ts";

/** One article's report of an act of speech, laid out for comparison with others. */
export interface Report {
  readonly statement: Statement;
  readonly article: string;
  /** Key of who spoke; null where nobody is known to have. */
  readonly speaker: string | null;
  /** Keys of who spoke and of who handed it on. */
  readonly voices: readonly string[];
  /** Telling words of the content with their weight. */
  readonly words: ReadonlyMap<string, number>;
  readonly weight: number;
  /** Runs of words from its quotations. */
  readonly runs: readonly string[];
  /** First and last day it can have been said on; null where open. */
  readonly days: readonly [string, string] | null;
}

const LEAST_WEIGHT = 0.2;
const RUN = 4;
/** Words enough to be one quotation, where each of them tells. */
const TELLING_RUN = 3;
const DAY = /^\d{4}-\d\d-\d\d$/;

export function layOutReport({ article }: Reading, statement: Statement, weigh: TermWeights): Report {
  const words = new Map<string, number>();
  for (const { start, end } of statement.content) {
    for (const { folded } of listWords(article.text, start, end)) {
      const weight = weigh(folded);
      if (weight >= LEAST_WEIGHT) words.set(folded, weight);
    }
  }
  const runs = statement.quoted.flatMap(({ start, end }) => {
    const folded = listWords(article.text, start, end).map((word) => word.folded);
    return [...listRuns(folded, RUN), ...listRuns(folded, TELLING_RUN, (word) => weigh(word) >= LEAST_WEIGHT)];
  });
  return {
    statement,
    article: article.id,
    speaker: nameSpeaker(statement),
    voices: listVoices(statement),
    words,
    weight: sum(words.values()),
    runs: [...new Set(runs)],
    days: readDays(statement.said.value),
  };
}

/** All runs of so many words that pass. */
function listRuns(words: readonly string[], length: number, passes: (word: string) => boolean = () => true): string[] {
  return words.slice(length - 1).flatMap((_, index) => {
    const run = words.slice(index, index + length);
    return run.every(passes) ? [run.join(" ")] : [];
  });
}

function nameSpeaker({ speaker }: Statement): string | null {
  return speaker.entity ?? (speaker.name === null ? null : foldName(speaker.name));
}

function listVoices(statement: Statement): string[] {
  const { via, medium } = statement;
  const own = nameSpeaker(statement);
  const others = [via, ...medium.map(({ entity }) => entity)].filter((voice) => voice !== null);
  return [...new Set([...(own === null ? [] : [own]), ...others])];
}

function foldName(name: string): string {
  return listWords(name)
    .map(({ folded }) => foldWord(folded))
    .join(" ");
}

function readDays(value: string | null): readonly [string, string] | null {
  const [first, last = first] = value?.split("/") ?? [];
  return first && last && DAY.test(first) && DAY.test(last) ? [first, last] : null;
}

/** The reports of one story with their words weighed again: what most statements of the story hold tells them apart least. */
export function weighInStory(reports: readonly Report[]): readonly Report[] {
  const weighed = weighInGroup(reports.map(({ words }) => words));
  return reports.map((report, index) => {
    const words = weighed[index] as ReadonlyMap<string, number>;
    return { ...report, words, weight: sum(words.values()) };
  });
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
