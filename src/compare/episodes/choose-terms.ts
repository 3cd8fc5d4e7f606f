import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import { numberTerm } from "../../kit/sparse-vector.ts";
import { listWords, type Word } from "../../kit/words.ts";
import type { Quoted } from "../../model/comparison.ts";
import type { Reading } from "../../model/reading.ts";
import type { Range, Span } from "../../model/span.ts";
import type { TermWeights } from "../term-weights.ts";
import type { Phase } from "./phase.ts";

const MOST = 6;
/** Words that weigh less are in every text. */
const LEAST_TELLING = 0.3;
/** More candidates than are told, since several words may be of one name. */
const CANDIDATES = 4 * MOST;

/** Where a report has a word first, and how often it has it. */
interface Use {
  readonly reading: Reading;
  readonly word: Word;
  readonly count: number;
}

interface Candidate {
  readonly folded: string;
  readonly weight: number;
  readonly uses: readonly Use[];
}

/**
 * For each phase the names and words that no earlier one has, and that more than one of its reports use (or its only one
 * more than once), the most telling first. Times are left out.
 */
export function chooseTerms(phases: readonly Phase[], weigh: TermWeights): readonly (readonly Quoted[])[] {
  const known = new Set<string>();
  return phases.map((phase) => {
    const uses = listUses(phase);
    const weights = new Map([...phase.news.terms].map((term, place) => [term, phase.news.weights[place] as number]));
    const candidates = [...uses]
      .filter(([folded, own]) => !known.has(folded) && weigh(folded) >= LEAST_TELLING && isShared(own, phase))
      .map(([folded, own]) => ({ folded, uses: own, weight: weights.get(numberTerm(folded)) ?? 0 }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || (a.folded < b.folded ? -1 : 1));
    for (const folded of uses.keys()) known.add(folded);
    return joinNames(candidates.slice(0, CANDIDATES)).slice(0, MOST);
  });
}

function isShared(uses: readonly Use[], { reports }: Phase): boolean {
  return reports.length > 1 ? uses.length > 1 : (uses[0] as Use).count > 1;
}

function listUses({ reports }: Phase): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { reading } of reports) {
    const words = listBodyWords(reading);
    for (const [folded, own] of Map.groupBy(words, (word) => word.folded)) {
      const use = { reading, word: own[0] as Word, count: own.length };
      const known = uses.get(folded);
      if (known) known.push(use);
      else uses.set(folded, [use]);
    }
  }
  return uses;
}

function listBodyWords({ article, times }: Reading): readonly Word[] {
  const spans = times.map(({ span }) => span);
  return article.blocks
    .filter(({ kind }) => kind === "paragraph" || kind === "subhead")
    .flatMap(({ start, end }) => listWords(article.text, start, end))
    .filter((word) => listOverlapping(spans, word).length === 0);
}

/** Words of one name are told once, as the whole name. */
function joinNames(candidates: readonly Candidate[]): readonly Quoted[] {
  const told = new Map<string, Quoted>();
  for (const { folded, uses } of candidates) {
    const found = uses.map(({ reading, word }) => {
      const name = reading.mentions.find(
        ({ form, span }) => form === "name" && span.start <= word.start && word.end <= span.end,
      );
      return { reading, key: name?.entity ?? folded, range: name?.span ?? word };
    });
    const { reading, key, range } = found[0] as (typeof found)[number];
    if (told.has(key)) continue;
    const spans = found.map((each) => spanOf(each.reading, each.range));
    told.set(key, { text: reading.article.text.slice(range.start, range.end).replace(/\s+/g, " "), spans });
  }
  return [...told.values()];
}

function spanOf({ article }: Reading, { start, end }: Range): Span {
  return { article: article.id, start, end };
}
