import { KIN, type Laid, type Words, weightOf } from "./lay-out-reports.ts";

/** The share of the shorter report's weight that both must have in common, and of the longer one's. */
const LEAST_SHARE = 0.45;
const LEAST_SHARE_OF_LONGER = 0.15;
/** One word in common is no matter in common. */
const FEWEST_SHARED = 2;
/** The share of the shorter deed's weight that two deeds on one condition have in common. */
const LEAST_SHARE_OF_DEED = 0.35;
/** How sure it is that two reports are of one position which share no more than their place or their condition. */
const BY_CONDITION = 0.5;
const BY_PLACE = 0.6;

/** How surely two reports are of one position, from 0 to 1. */
export function likenessOf(a: Laid, b: Laid): number {
  if (!fits(a, b)) return 0;
  if (a.utterance !== null && a.utterance === b.utterance) return 1;
  return Math.max(byWords(a, b), byCondition(a, b), byPlace(a, b));
}

/** One side, and acts that can be one: an act that was not made out fits any. */
function fits(a: Laid, b: Laid): boolean {
  return a.side === b.side && (a.kin === b.kin || a.kin === KIN.other || b.kin === KIN.other);
}

/** Words in common that make up a good part of the shorter report, and some of the longer one. */
function byWords(a: Laid, b: Laid): number {
  const { weight: shared, count } = shareOf(a.words, b.words);
  const share = shared / Math.min(a.weight, b.weight);
  const shareOfLonger = shared / Math.max(a.weight, b.weight);
  const isHeaded = isOfOneArticle(a, b) && a.isHeading !== b.isHeading;
  if (count < FEWEST_SHARED || share < LEAST_SHARE) return 0;
  if (shareOfLonger < LEAST_SHARE_OF_LONGER && !isHeaded) return 0;
  return Math.min(Math.sqrt(share * shareOfLonger), 0.99);
}

/** The same deed on the same condition: "sanctions if they attack", "penalties should they strike". */
function byCondition(a: Laid, b: Laid): number {
  const isConditional = shareOf(a.condition, b.condition).count > 0;
  const least = Math.min(weightOf(a.deed), weightOf(b.deed)) * LEAST_SHARE_OF_DEED;
  return isConditional && least > 0 && shareOf(a.deed, b.deed).weight >= least ? BY_CONDITION : 0;
}

/** What somebody is told to have said, with the very words right before or behind it, or what goes on from it. */
function byPlace(a: Laid, b: Laid): number {
  const isNext = isOfOneArticle(a, b) && Math.abs(a.sentence - b.sentence) <= 1;
  const isQuoted = a.isDirect !== null && b.isDirect !== null && a.isDirect !== b.isDirect;
  const fewest = isQuoted ? 1 : FEWEST_SHARED;
  const isOne = a.report.actor === b.report.actor && shareOf(a.deed, b.deed).count >= fewest;
  return isNext && isOne && (isQuoted || a.kin === b.kin) ? BY_PLACE : 0;
}

function isOfOneArticle(a: Laid, b: Laid): boolean {
  return a.report.content.article === b.report.content.article;
}

function shareOf(a: Words, b: Words): { readonly weight: number; readonly count: number } {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let weight = 0;
  let count = 0;
  for (const [word, own] of few) {
    if (!many.has(word)) continue;
    weight += own;
    count++;
  }
  return { weight, count };
}
