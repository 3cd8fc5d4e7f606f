import { indexBySpan } from "../../kit/index-by-span.ts";
import type { EntityType } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import type { Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import type { DraftView } from "./draft-view.ts";

/** Something that happens, or is done to a thing, and when: "explosion", or "reopen line", on a day. */
export interface Occurrence {
  readonly key: string;
  readonly topic: string;
  readonly time: Time;
  readonly article: Span["article"];
  /** Whether it is told as still to come. */
  readonly ahead: boolean;
}

/** What a time hangs on: the nouns from below up, and the verb that governs them. */
interface Chain {
  readonly nouns: readonly Token[];
  readonly verb: Token | null;
}

/** Verbs of so little meaning that two of them are not one happening. */
const SHORTEST = 4;
/** How far above a time its verb is looked for. */
const HIGHEST = 5;
/** From how many verbs up a subject may be shared. */
const SHARED = 2;
/** Those who act many times a day: a verb with one of them alone is not one happening. */
const ACTORS: ReadonlySet<EntityType> = new Set(["person", "organisation", "country", "place"]);
const ARGUMENTS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "obj"]);

/** What an article tells to have happened, or to come, on which days. */
export function listOccurrences(view: DraftView, reading: Reading): Occurrence[] {
  const { article, times, tokens, statements } = reading;
  const listCued = indexBySpan(statements, ({ cue }) => cue);
  return times.flatMap((time) => {
    if ((time.type !== "DATE" && time.type !== "TIME") || time.earliest === null || time.latest === null) return [];
    const chain = climb(view, tokens, time.span);
    const sentence = view.tokensIn(view.sentenceAt(time.span));
    const told = findHappening(view, sentence, chain) ?? findDeed(view, article.id, tokens, sentence, chain);
    if (told === null) return [];
    const { verb } = chain;
    if (told.verbal && verb && listCued({ article: article.id, start: verb.start, end: verb.end }).length > 0)
      return [];
    const isDue = sentence.some(({ head, lemma }) => head === verb?.index && view.sets.upcoming.has(lemma));
    const { key, topic } = told;
    return [{ key, topic, time, article: article.id, ahead: isDue || time.relation === "future" }];
  });
}

/** From a time up to the verb it stands with, past the nouns it is told of. */
function climb(view: DraftView, tokens: readonly Token[], span: Span): Chain {
  const inside = view.tokensIn(span);
  const nouns: Token[] = [];
  let at = inside.find(({ head }) => !inside.some(({ index }) => index === head));
  for (let step = 0; at && step < HIGHEST; step++) {
    if (at.pos === "VERB") return { nouns, verb: at };
    if (at.pos === "NOUN" && !inside.includes(at)) nouns.push(at);
    at = at.head < 0 ? undefined : tokens[at.head];
  }
  return { nouns, verb: null };
}

/** What a time is told of, and whether it is told so by a verb. */
interface Told {
  readonly key: string;
  readonly topic: string;
  readonly verbal: boolean;
}

/** The happening of that day: a noun that the time hangs on, or of which the verb says that it comes about. */
function findHappening(view: DraftView, sentence: readonly Token[], { nouns, verb }: Chain): Told | null {
  const { sets } = view;
  const own = verb ? sentence.filter(({ head, relation }) => head === verb.index && ARGUMENTS.has(relation)) : [];
  const light = verb !== null && (sets.occurring.has(verb.lemma) || sets.plans.has(verb.lemma));
  const noun = [...nouns, ...own].find(
    (token) =>
      token.pos === "NOUN" && (isOnce(token) || (light && own.includes(token) && !sets.recurring.has(token.lemma))),
  );
  if (!noun) {
    const isDone = verb !== null && sets.happenings.has(verb.lemma);
    return isDone ? { key: `event ${meaningOf(view, verb)}`, topic: verb.text, verbal: true } : null;
  }
  return { key: `event ${meaningOf(view, noun)}`, topic: noun.text, verbal: !nouns.includes(noun) };

  function isOnce({ lemma, index }: Token): boolean {
    if (!sets.recurring.has(lemma)) return sets.happenings.has(lemma);
    return sentence.some((token) => token.head === index && sets.nearest.has(token.lemma));
  }
}

/** What is done to a thing that day: a verb that says more than that something comes about, and its noun. */
function findDeed(
  view: DraftView,
  article: string,
  tokens: readonly Token[],
  sentence: readonly Token[],
  { verb }: Chain,
): Told | null {
  if (verb === null || verb.lemma.length < SHORTEST) return null;
  const noun = findArgument(tokens, sentence, verb);
  if (noun === null || isActor(view, article, noun)) return null;
  return { key: `${meaningOf(view, verb)} ${meaningOf(view, noun)}`, topic: `${noun.text} ${verb.text}`, verbal: true };
}

function meaningOf({ meanings }: DraftView, { lemma }: Token): string {
  return meanings.get(lemma) ?? lemma;
}

/** The noun that the verb is told of, its own or the one it shares with the verb it hangs on ("is expected to report"). */
function findArgument(tokens: readonly Token[], sentence: readonly Token[], verb: Token): Token | null {
  let at: Token | undefined = verb;
  for (let step = 0; at && step < SHARED; step++) {
    const { index }: Token = at;
    const own = sentence.filter(({ head, relation }) => head === index && ARGUMENTS.has(relation));
    if (own.length > 0) return own.find(({ pos }) => pos === "NOUN") ?? null;
    at = at.head < 0 ? undefined : tokens[at.head];
  }
  return null;
}

/** Whether the noun stands for somebody who acts; what is done to a place or a body is done to a thing. */
function isActor(view: DraftView, article: string, { start, end, relation }: Token): boolean {
  return view.mentionsIn({ article, start, end }).some(({ entity }) => {
    const type = entity === null ? undefined : view.entities.get(entity)?.type;
    return type !== undefined && ACTORS.has(type) && (type === "person" || relation === "nsubj");
  });
}
