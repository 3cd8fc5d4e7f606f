import type { Span } from "../../model/span.ts";
import type { Telling } from "../tellings/list-tellings.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { isMeant, listTellingWords, type TellingWord } from "./telling-words.ts";

/** A claim in one sentence: its words, whether it is denied there, and where. */
interface Claim {
  readonly span: Span;
  readonly words: readonly TellingWord[];
  readonly denied: boolean;
  /** The act of speech it is told in; null for a bare sentence. */
  readonly utterance: string | null;
}

const LEAST_SHARED = 0.6;
const FEWEST_SHARED = 3;

/** Claims that one report has affirmed and another denied, by a negation or by somebody who denies them. */
export function compareDenials(view: DraftView, tellings: readonly Telling[]): readonly Finding[] {
  return tellings.flatMap((telling) => {
    const claims = telling.flatMap((span) => listClaims(view, span));
    const pairs = claims.flatMap((one, index) =>
      claims.slice(index + 1).flatMap((other) => (isDisputed(one, other) ? [[one, other] as const] : [])),
    );
    return pairs.slice(0, 1).map(([one, other]) => describe(view, one, other));
  });
}

function describe(view: DraftView, one: Claim, other: Claim): Finding {
  const [affirmed, denied] = one.denied ? [other, one] : [one, other];
  return {
    topic: view.wordsAt(affirmed.span),
    kind: "scope",
    verdict: "contradiction",
    why: "affirmed in one report and denied in another",
    sides: [affirmed, denied].map(({ span }) => makeSide(view.wordsAt(span), [span])),
    rule: "telling-denial",
  };
}

/** Each statement in a sentence is a claim; a sentence without any is one itself. */
function listClaims(view: DraftView, sentence: Span): Claim[] {
  const statements = view.statementsIn(sentence).filter(({ content }) => content.length > 0);
  if (statements.length === 0) return [makeClaim(view, [sentence], false, null)];
  return statements.map(({ content, type, utterance }) => makeClaim(view, content, type === "denial", utterance));
}

/** A denial that is told with its negation ("denied it: he had not …") says no more than once that it is not so. */
function makeClaim(view: DraftView, content: readonly Span[], denial: boolean, utterance: string | null): Claim {
  const all = listTellingWords(view, content);
  const negated = all.some(({ folded }) => view.sets.negations.has(folded));
  const [first, last] = [content[0] as Span, content.at(-1) as Span];
  return {
    span: { ...first, end: Math.max(first.end, last.end) },
    words: all.filter(({ folded, entities }) => entities.length === 0 && !view.sets.negations.has(folded)),
    denied: negated || denial,
    utterance,
  };
}

/** Both claim nearly the same, one denies it, and they are no two reports of the same words. */
function isDisputed(one: Claim, other: Claim): boolean {
  if (one.denied === other.denied || one.span.article === other.span.article) return false;
  if (one.utterance !== null && one.utterance === other.utterance) return false;
  const shared = (own: Claim, than: Claim): readonly TellingWord[] =>
    own.words.filter((word) => isMeant(word, than.words));
  const [left, right] = [shared(one, other), shared(other, one)];
  if (left.length < FEWEST_SHARED) return false;
  return left.length >= LEAST_SHARED * one.words.length && right.length >= LEAST_SHARED * other.words.length;
}
