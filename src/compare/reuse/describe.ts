import { makeId } from "../../kit/hash.ts";
import type { Reuse, ReuseKind } from "../../model/comparison.ts";
import type { Reading } from "../../model/reading.ts";
import type { Range, Span } from "../../model/span.ts";
import type { Resemblance } from "./compare-passages.ts";
import type { Descent } from "./descent.ts";
import { nameKind } from "./judge.ts";
import type { Link } from "./links.ts";
import type { Passage } from "./passages.ts";
import type { Restatement } from "./restatements.ts";

const WHOLE = 0.65;
const SMALL = 0.4;
const MOST_EXCHANGES = 6;

/** A headline, caption … and the sentence of its own body that it restates. */
export function describeRestatement(readings: readonly Reading[], restatement: Restatement): Reuse {
  const { source, restated, stretch, overlap } = restatement;
  const why = [`the ${restated.kind} restates the body`];
  return makeReuse(
    placeStretch(readings, source, stretch),
    place(readings, restated, restated),
    nameKind(overlap),
    overlap,
    "a→b",
    why,
  );
}

/** Two passages that share words, with what they share and which was made from which. */
export function describeLink(readings: readonly Reading[], { resemblance, quote }: Link, descent: Descent): Reuse {
  const { a, b, stretchA, stretchB } = resemblance;
  const overlap = measureOverlap(resemblance);
  const kind = quote ? "shared-quote" : nameLink(resemblance, overlap);
  const sign = quote ? 0 : descent.sign(a.article, b.article);
  const direction = sign > 0 ? "a→b" : sign < 0 ? "b→a" : "unknown";
  const [spanA, spanB] = (
    [
      [a, stretchA],
      [b, stretchB],
    ] as const
  ).map(([passage, stretch]) =>
    kind === "paraphrase"
      ? place(readings, passage, passage)
      : quote
        ? placeQuote(readings, passage, stretch)
        : placeStretch(readings, passage, stretch),
  ) as [Span, Span];
  const why = [
    tellShared(resemblance, quote),
    ...(quote || a.article === b.article ? [] : descent.why(a.article, b.article)),
  ];
  return makeReuse(spanA, spanB, kind, overlap, direction, why);
}

function makeReuse(
  a: Span,
  b: Span,
  kind: ReuseKind,
  overlap: number,
  direction: Reuse["direction"],
  why: readonly string[],
): Reuse {
  const id = makeId("u", a.article, a.start, a.end, b.article, b.start, b.end);
  return { id, a, b, kind, overlap: Math.round(overlap * 1000) / 1000, direction, why };
}

function tellShared({ a, b, pairs }: Resemblance, quote: boolean): string {
  const matched = pairs.filter((pair) => pair.likeness > 0).length;
  if (quote) return `${matched} words shared, all but a few in quotation marks`;
  const exchanged = pairs.filter((pair) => pair.likeness === 0);
  const shown = exchanged
    .slice(0, MOST_EXCHANGES)
    .map((pair) => `${a.words[pair.a]?.folded} / ${b.words[pair.b]?.folded}`);
  return `${matched} words in the same order${shown.length > 0 ? `, exchanged: ${shown.join(", ")}` : ""}`;
}

/** Where a few shared words stand in two longer passages, it is the whole that is told again in other words. */
function nameLink({ a, b, stretchA, stretchB }: Resemblance, overlap: number): ReuseKind {
  const kind = nameKind(overlap);
  const small = ([start, end]: readonly [number, number], { words }: Passage): boolean =>
    end - start < SMALL * words.length;
  return kind !== "verbatim" && small(stretchA, a) && small(stretchB, b) ? "paraphrase" : kind;
}

/** Words matched in order over those of both spans, which are wider than the stretches where these are most of a passage. */
function measureOverlap({ a, b, pairs, stretchA, stretchB }: Resemblance): number {
  const matched = pairs.filter((pair) => pair.likeness > 0).length;
  return (2 * matched) / (countPlaced(a, stretchA) + countPlaced(b, stretchB));
}

function countPlaced({ words }: Passage, [from, to]: readonly [number, number]): number {
  return isMost(words.length, from, to) ? words.length : to - from;
}

function isMost(words: number, from: number, to: number): boolean {
  return to - from >= WHOLE * words;
}

/** A full quotation stands by itself, a quoted fragment in its sentence. */
function placeQuote(readings: readonly Reading[], passage: Passage, stretch: readonly [number, number]): Span {
  const { text } = (readings[passage.article] as Reading).article;
  const [first, last] = [passage.words[stretch[0]], passage.words[stretch[1] - 1]];
  const around = passage.quotations.find(
    (quote) => first && last && quote.start <= first.start && last.end <= quote.end,
  );
  const full =
    around && (/^\p{Lu}/u.test(text.slice(around.start)) || /[,:]\s*$/.test(text.slice(passage.start, around.open)));
  return place(
    readings,
    passage,
    full ? { start: Math.max(passage.start, around.start), end: Math.min(passage.end, around.end) } : passage,
  );
}

/** The words from the first to the last one shared; the whole passage where they are most of it. */
function placeStretch(readings: readonly Reading[], passage: Passage, [from, to]: readonly [number, number]): Span {
  const [first, last] = [passage.words[from], passage.words[to - 1]];
  if (!first || !last || isMost(passage.words.length, from, to)) return place(readings, passage, passage);
  return place(readings, passage, { start: first.start, end: last.end });
}

function place(readings: readonly Reading[], { article }: Passage, { start, end }: Range): Span {
  return { article: (readings[article] as Reading).article.id, start, end };
}
