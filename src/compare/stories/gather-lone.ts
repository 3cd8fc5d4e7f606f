import type { Joining } from "../../kit/agglomerate-values.ts";
import type { Part } from "./part.ts";
import type { StandingParts } from "./standing-parts.ts";

/**
 * How well a report that was left alone must fit the story it goes to, and how many times better than any other: on a
 * plateau from .4 to .6 and from 1.5 times to twice. A column or a short notice is less like the reports of its affair
 * than they are among themselves, while two stories that are no liker than this are two.
 */
const LEAST_LONE = 0.55;
const CLEARLY = 1.5;

/** Gives each report that stands alone to the story that it fits clearly better than any other, if there is one. */
export function gatherLone<T>(standing: StandingParts<T>, joining: Joining<Part<T>>): void {
  const lone = standing.places(({ articles, stories }) => articles.length === 1 && stories.length === 0);
  const { parts, places, pairs } = standing.findNear(lone, { ...joining, least: LEAST_LONE / CLEARLY });
  const offers = new Map<number, Offer>();
  for (const [own, other] of pairs) {
    const [part, story] = [parts[own] as Part<T>, parts[other] as Part<T>];
    if (story.bundle.articles > 1) offers.set(own, better(offers.get(own), other, joining.score(part, story)));
  }
  const gathered = Map.groupBy(
    [...offers].filter(([, { score, next }]) => score >= LEAST_LONE && score >= CLEARLY * next),
    ([, { to }]) => to,
  );
  for (const [to, given] of gathered) {
    const members = [to, ...given.map(([own]) => own)];
    for (const member of members) if (places[member] != null) standing.leave(places[member] as number);
    standing.enter(members.map((member) => parts[member] as Part<T>).reduce(joining.join));
  }
}

/** The story that a lone report fits best, and how well it fits the next. */
interface Offer {
  readonly to: number;
  readonly score: number;
  readonly next: number;
}

function better(known: Offer | undefined, to: number, score: number): Offer {
  if (!known) return { to, score, next: 0 };
  return score > known.score ? { to, score, next: known.score } : { ...known, next: Math.max(known.next, score) };
}
