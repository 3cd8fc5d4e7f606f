import { foldWord, listWords } from "../../kit/words.ts";
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import type { TermWeights } from "../term-weights.ts";
import { listTerms, type Synonyms } from "../terms.ts";
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
  /** Its quotations of two or three words, whole, of which one tells something. */
  readonly catchwords: readonly string[];
  /** All pairs and threes of words in its quotations, of which one tells something. */
  readonly phrases: ReadonlySet<string>;
  /** First and last day it can have been said on; null where open. */
  readonly days: readonly [string, string] | null;
}

const LEAST_WEIGHT = 0.2;
const RUN = 4;
/** Of the words of a run so many must tell: "will be a great" is nobody's. */
const TELLING_IN_RUN = 2;
/** Words enough to be one quotation, where each of them tells. */
const TELLING_RUN = 3;
/** How many words make a catchword. */
const CATCHWORD: readonly number[] = [2, 3];
const DAY = /^\d{4}-\d\d-\d\d$/;

export function layOutReport(reading: Reading, statement: Statement, weigh: TermWeights, standFor: Synonyms): Report {
  const { article } = reading;
  const words = new Map(
    statement.content.flatMap((range) => [...listTerms(reading, range, weigh, standFor, LEAST_WEIGHT)]),
  );
  const quoted = statement.quoted.map(({ start, end }) =>
    listWords(article.text, start, end).map((word) => word.folded),
  );
  const tells = (word: string) => weigh(word) >= LEAST_WEIGHT;
  const runs = quoted.flatMap((folded) => [
    ...listRuns(folded, RUN).filter((run) => run.split(" ").filter(tells).length >= TELLING_IN_RUN),
    ...listRuns(folded, TELLING_RUN, tells),
  ]);
  return {
    statement,
    article: article.id,
    speaker: nameSpeaker(statement),
    voices: listVoices(statement),
    words,
    weight: sum(words.values()),
    runs: [...new Set(runs)],
    catchwords: quoted
      .filter((folded) => CATCHWORD.includes(folded.length) && folded.some(tells))
      .map((folded) => folded.join(" ")),
    phrases: new Set(
      quoted.flatMap((folded) =>
        CATCHWORD.flatMap((length) => listRuns(folded, length)).filter((run) => run.split(" ").some(tells)),
      ),
    ),
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
