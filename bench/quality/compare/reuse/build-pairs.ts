import { splitSentences } from "../../../../src/kit/split-sentences.ts";
import { seededRandom } from "../../counts.ts";
import type { Report } from "../stories/read-sets.ts";
import { EVIDENCE, type Evidence, joinPages, plantEvidence } from "./plant-evidence.ts";
import type { Thesaurus } from "./read-thesaurus.ts";
import { spinText } from "./spin-text.ts";

export type PairKind = "copied" | "cut" | "reordered" | "spun" | "quotes" | "nothing";

/** Two pages of which the second was made from the first, or was not. */
export interface Pair {
  readonly kind: PairKind;
  readonly first: string;
  readonly second: string;
  /** Ids of the reports they were made of: the model, and the one that gave the second sentences of its own. */
  readonly made: readonly [string, string];
  /** What tells which came first; a rewrite shows by its words. */
  readonly evidence: Evidence | "exchanged words";
}

const KINDS: readonly PairKind[] = ["copied", "cut", "reordered", "spun", "quotes", "nothing"];
const LONGEST = 14;
const SHORTEST = 6;
const FILLER = 3;
const CHANCE = 0.6;
const MOST_QUOTATIONS = 3;
/** Straight marks open before a word and close behind one, so that no prose between two quotations is taken for a third. */
const QUOTATION = /“([^“”"]{40,300})”|(?<![^\s(])"(?=\S)([^“”"]{40,300})(?<=\S)"(?=[\s.,;:!?)]|$)/g;
const FRAMES: readonly ((quotation: string) => string)[] = [
  (quotation) =>
    `Asked about it at a briefing on the following morning, the speaker had only this to offer: “${quotation}”`,
  (quotation) => `“${quotation},” she was heard to say in the corridor before the doors were closed to the press.`,
  (quotation) => `It came down to one sentence. “${quotation}” Nobody in the hall had expected to hear that.`,
];

/**
 * Pairs of pages made by rule from the given reports: a third text of another story gives the second page sentences of
 * its own. The kinds take turns, and so does the evidence; the same seed gives the same pairs.
 */
export function buildPairs(reports: readonly Report[], size: number, thesaurus: Thesaurus, seed = 11): Pair[] {
  const random = seededRandom(seed);
  const texts = reports
    .map(({ id, text, story }) => ({ id, story, sentences: cut(text) }))
    .filter(({ sentences }) => sentences.length >= SHORTEST + FILLER);
  const pick = (): (typeof texts)[number] => texts[Math.floor(random() * texts.length)] as (typeof texts)[number];
  const pairs: Pair[] = [];
  for (let tries = 0; pairs.length < size && tries < 40 * size; tries++) {
    const [source, other] = [pick(), pick()];
    if (source.story === other.story) continue;
    const kind = KINDS[pairs.length % KINDS.length] as PairKind;
    const turn = Math.floor(pairs.length / KINDS.length);
    const from = source.sentences.slice(0, LONGEST);
    const made = make(kind, from, random, thesaurus);
    if (made === null) continue;
    const own = other.sentences.slice(0, FILLER + (kind === "quotes" || kind === "nothing" ? SHORTEST : 0));
    const wanted = kind === "spun" ? "none" : (EVIDENCE[turn % EVIDENCE.length] as Evidence);
    const page = plantEvidence(wanted, Math.floor(turn / EVIDENCE.length), from, made, own);
    const evidence = page === null ? "none" : kind === "spun" ? "exchanged words" : wanted;
    const pages = page ?? joinPages(from, made, own);
    pairs.push({ kind, ...pages, made: [source.id, other.id], evidence });
  }
  return pairs;
}

function cut(text: string): string[] {
  return splitSentences(text)
    .map(({ start, end }) => text.slice(start, end).replaceAll("\n", " ").trim())
    .filter((sentence) => sentence.split(" ").length > 6);
}

/** What the second page has from the first; null where the first has nothing of the kind. */
function make(kind: PairKind, from: readonly string[], random: () => number, thesaurus: Thesaurus): string[] | null {
  if (kind === "copied") return [...from];
  if (kind === "cut") return from.filter((_, index) => index % 3 !== 1).slice(0, SHORTEST);
  if (kind === "reordered") return [...from].sort(() => random() - 0.5);
  if (kind === "spun") return from.map((sentence) => spinText(sentence, CHANCE, random, thesaurus));
  if (kind === "nothing") return [];
  const quotations = [...from.join(" ").matchAll(QUOTATION)]
    .map(([, curly, straight]) => (curly ?? straight ?? "").replace(/[\s.,]+$/, ""))
    .slice(0, MOST_QUOTATIONS);
  if (quotations.length === 0) return null;
  return quotations.map((words, index) => (FRAMES[index % FRAMES.length] as (typeof FRAMES)[number])(words));
}
