import { agglomerateValues, type Joining } from "../../kit/agglomerate-values.ts";
import { LEAST_FIT, scoreFit } from "./bundle.ts";
import { gatherLone } from "./gather-lone.ts";
import { type FindOlder, joinParts, mayJoin, type Part } from "./part.ts";
import { makeStandingParts } from "./standing-parts.ts";

/** Most need two or three. */
const MOST_ROUNDS = 6;

/**
 * Groups parts among themselves and with older stories, which `findOlder` gives for what is sought. What was joined in
 * one round asks again in the next: where many copies of a report are nearest to each other, only their whole meets the
 * other reports; whoever is still alone then is given to the story it clearly fits best. Only where `mayMerge` are two older stories joined. Ties are broken by the order of the parts, so
 * callers sort them. Near linear.
 */
export function groupParts<T>(parts: readonly Part<T>[], findOlder: FindOlder, mayMerge: boolean): readonly Part<T>[] {
  const joining: Joining<Part<T>> = {
    score: (a, b) => (mayJoin(a, b, mayMerge) ? scoreFit(a.bundle, b.bundle) : 0),
    join: joinParts,
    least: LEAST_FIT,
  };
  const standing = makeStandingParts<T>(findOlder);
  let asking = parts.map(standing.enter);
  for (let round = 0; round < MOST_ROUNDS && asking.length > 0; round++) {
    const { parts: near, places, pairs } = standing.findNear(asking, joining);
    const joined = agglomerateValues(near, pairs, joining).filter(({ members }) => members.length > 1);
    const gone = joined.flatMap(({ members }) => members.map((member) => places[member] ?? null));
    for (const place of gone) if (place !== null) standing.leave(place);
    asking = joined.map(({ whole }) => standing.enter(whole));
  }
  gatherLone(standing, joining);
  return standing.all();
}
