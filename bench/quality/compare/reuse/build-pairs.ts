import { splitSentences } from "../../../../src/kit/split-sentences.ts";
import type { Article } from "../../../../src/model/article.ts";
import { seededRandom } from "../../counts.ts";
import { makeArticle } from "../make-article.ts";
import type { Report } from "../stories/read-sets.ts";
import { spinText } from "./spin-text.ts";

export type PairKind = "copied" | "cut" | "reordered" | "spun" | "quotes" | "nothing";

/** Two articles of which the second was made from the first, or was not. */
export interface Pair {
  readonly kind: PairKind;
  readonly first: Article;
  readonly second: Article;
  /** Whether something in the two is left that tells which came first. */
  readonly evidence: boolean;
}

const KINDS: readonly PairKind[] = ["copied", "cut", "reordered", "spun", "quotes", "nothing"];
const LONGEST = 14;
const SHORTEST = 6;
const FILLER = 3;
const CHANCE = 0.75;
const QUOTATION = /[“"]([^“”"]{50,300})[”"]/;

/**
 * Pairs of articles made by rule from the given ones: a third text of another story gives the second article sentences
 * of its own. The kinds take turns; the same seed gives the same pairs.
 */
export function buildPairs(reports: readonly Report[], size: number, seed = 11): Pair[] {
  const random = seededRandom(seed);
  const texts = reports
    .map(({ text, story }) => ({ story, sentences: cut(text) }))
    .filter(({ sentences }) => sentences.length >= SHORTEST + FILLER);
  const pick = (): (typeof texts)[number] => texts[Math.floor(random() * texts.length)] as (typeof texts)[number];
  const pairs: Pair[] = [];
  for (let tries = 0; pairs.length < size && tries < 20 * size; tries++) {
    const [source, other] = [pick(), pick()];
    if (source.story === other.story) continue;
    const kind = KINDS[pairs.length % KINDS.length] as PairKind;
    const from = source.sentences.slice(0, LONGEST);
    const own = other.sentences.slice(0, FILLER + (kind === "quotes" || kind === "nothing" ? SHORTEST : 0));
    const made = make(kind, from, random);
    if (made) pairs.push(date(kind, from, [...own.slice(0, 1), ...made, ...own.slice(1)], pairs.length));
  }
  return pairs;
}

function cut(text: string): string[] {
  return splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => sentence.split(" ").length > 6);
}

/** What the second article has from the first; null where the first has nothing of the kind. */
function make(kind: PairKind, from: readonly string[], random: () => number): string[] | null {
  if (kind === "copied") return [...from];
  if (kind === "cut") return from.filter((_, index) => index % 3 !== 1).slice(0, SHORTEST);
  if (kind === "reordered") return [...from].sort(() => random() - 0.5);
  if (kind === "spun") return from.map((sentence) => spinText(sentence, CHANCE, random));
  if (kind === "nothing") return [];
  const quotation = QUOTATION.exec(from.join(" "))?.[1];
  return quotation
    ? [`Asked about it at a briefing on the following morning, the speaker had only this to offer: “${quotation}”`]
    : null;
}

/** Every third copy is dated and every third credits its model; a rewrite shows by its words. */
function date(kind: PairKind, from: readonly string[], made: readonly string[], index: number): Pair {
  const turn = Math.floor(index / KINDS.length) % 3;
  const dated = kind !== "spun" && turn === 0;
  const credited = kind !== "spun" && turn === 1;
  const [first, second] = [
    makeArticle(index % 2 === 0 ? "a" : "b", from.join("\n"), dated ? "2031-03-01" : null),
    makeArticle(index % 2 === 0 ? "b" : "a", made.join("\n"), dated ? "2031-03-04" : null),
  ];
  const named: Article = { ...first, outlet: { ...first.outlet, name: credited ? "The Model" : null } };
  const crediting: Article = { ...second, credits: credited ? [{ name: "The Model", evidence: [] }] : [] };
  return { kind, first: named, second: crediting, evidence: kind === "spun" || dated || credited };
}
