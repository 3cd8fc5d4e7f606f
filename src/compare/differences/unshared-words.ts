import type { EntityId } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";
import { isTold, joinNeighbours, listTellingWords, type TellingWord } from "./telling-words.ts";

/** Where the telling words stand that one passage has and another has not, in any form. */
export interface Unshared {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
  /** Share of the telling words of both, names left out, that both have, 0 to 1. */
  readonly likeness: number;
}

/** The telling words of each passage that the other lacks, also under another name; neighbours are one span. */
export function listUnshared(view: DraftView, a: readonly Span[], b: readonly Span[]): Unshared {
  const [left, right] = [listTellingWords(view, a), listTellingWords(view, b)];
  const [lost, gained] = [pick(left, right, namedIn(view, b)), pick(right, left, namedIn(view, a))];
  return {
    a: joinNeighbours(lost),
    b: joinNeighbours(gained),
    likeness: measureLikeness([...left, ...right], [...lost, ...gained]),
  };
}

/** Who is spoken of in both makes two sentences no more alike: reports of one affair name the same people throughout. */
function measureLikeness(all: readonly TellingWord[], apart: readonly TellingWord[]): number {
  const plain = (words: readonly TellingWord[]): number => words.filter(({ isNamed }) => !isNamed).length;
  return plain(all) > 0 ? 1 - plain(apart) / plain(all) : 0;
}

/** Whether there is more among the words than that something is planned or held: of that, reports may say the same. */
export function tellsMore(view: DraftView, spans: readonly Span[]): boolean {
  return spans.some((span) => view.tokensIn(span).some(({ lemma }) => !view.sets.plans.has(lemma)));
}

/** What differs, in a few words: "move, demands / strive, requests". */
export function tellUnshared(view: DraftView, { a, b }: Unshared, most = 4): string {
  return [a, b].map((spans) => spans.slice(0, most).map(view.wordsAt).join(", ")).join(" / ");
}

function pick(words: readonly TellingWord[], others: readonly TellingWord[], named: ReadonlySet<EntityId>) {
  return words.filter((word) => !isTold(word, others, named));
}

function namedIn(view: DraftView, spans: readonly Span[]): ReadonlySet<EntityId> {
  return new Set(spans.flatMap((span) => view.mentionsIn(span).flatMap(({ entity }) => entity ?? [])));
}
