import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import type { BlockKind } from "../../model/article.ts";
import type { PositionAct, PositionReport } from "../../model/position.ts";
import type { Reading } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import type { TermWeights } from "../term-weights.ts";
import { listTerms, type Synonyms } from "../terms.ts";
import { weighInGroup } from "../weigh-in-group.ts";
import type { Sides } from "./sides.ts";

/** Telling words by their stem, with their weights. */
export type Words = ReadonlyMap<string, number>;

/** One report of a position, laid out for comparison with others. */
export interface Laid {
  readonly report: PositionReport;
  readonly side: string;
  readonly kin: string;
  /** The act of speech it is part of. */
  readonly utterance: string | null;
  /** Whether it is told in the actor's own words; null where it rests on a deed. */
  readonly isDirect: boolean | null;
  /** Whether it stands in a title or a line that heads or repeats a part of the article. */
  readonly isHeading: boolean;
  /** The number of its sentence within the article. */
  readonly sentence: number;
  /** What is done or wanted, and on which condition. */
  readonly deed: Words;
  readonly condition: Words;
  /** Both. */
  readonly words: Words;
  readonly weight: number;
}

/** Acts that reports of one position may differ in: one outlet's threat is another's warning. */
export const KIN: Readonly<Record<PositionAct, string>> = {
  demand: "demand",
  offer: "promise",
  promise: "promise",
  agree: "promise",
  threaten: "threat",
  warn: "threat",
  deny: "denial",
  reject: "refusal",
  refuse: "refusal",
  accuse: "charge",
  other: "other",
};
const LEAST_WEIGHT = 0.25;
const HEADING: ReadonlySet<BlockKind> = new Set(["title", "deck", "subhead", "caption", "highlights"]);

/** Lays out all reports of a story; what most of them speak of tells them apart least. */
export function layOutReports(
  readings: readonly Reading[],
  sides: Sides,
  weigh: TermWeights,
  standFor: Synonyms,
): readonly Laid[] {
  const bare = readings.flatMap((reading) => {
    const statements = new Map(reading.statements.map((statement) => [statement.id, statement] as const));
    const listWords = (ranges: readonly Range[]) =>
      new Map(
        ranges.flatMap((range) =>
          [...listTerms(reading, range, weigh, standFor, LEAST_WEIGHT)].map(
            ([term, weight]) => [stem(term), weight] as const,
          ),
        ),
      );
    return reading.positionReports.map((report) => {
      const deed = listWords([report.content]);
      const condition = listWords(report.condition === null ? [] : [report.condition]);
      const words = new Map([...deed, ...condition]);
      return {
        ...placeReport(reading, report, statements.get(report.statement ?? "")),
        report,
        side: sides.get(report.actor) ?? report.actor,
        kin: KIN[report.act],
        deed,
        condition,
        words,
      };
    });
  });
  const weighed = weighInGroup(bare.map(({ words }) => words));
  return bare.map((item, index) => {
    const words = weighed[index] as Words;
    const weighAgain = (own: Words) => new Map([...own.keys()].map((word) => [word, words.get(word) ?? 0]));
    return {
      ...item,
      words,
      deed: weighAgain(item.deed),
      condition: weighAgain(item.condition),
      weight: weightOf(words),
    };
  });
}

function placeReport({ article, sentences }: Reading, { content }: PositionReport, statement: Statement | undefined) {
  return {
    utterance: statement?.utterance ?? null,
    isDirect: statement ? statement.mode === "direct" : null,
    isHeading: listOverlapping(article.blocks, content).some(({ kind }) => HEADING.has(kind)),
    sentence: listOverlapping(sentences, content)[0]?.index ?? 0,
  };
}

export function weightOf(words: Words): number {
  let sum = 0;
  for (const weight of words.values()) sum += weight;
  return sum;
}

/** Six letters tell a word well enough from others about the same matter, whatever its ending. */
function stem(word: string): string {
  return word.slice(0, 6);
}
