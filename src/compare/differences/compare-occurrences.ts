import { indexBySpan } from "../../kit/index-by-span.ts";
import type { EntityType } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import type { Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";

/** A verb with what it is told of and when: "reopen" of "line" on a day. */
interface Occurrence {
  readonly key: string;
  readonly topic: string;
  readonly time: Time;
  readonly article: Span["article"];
  /** Whether it is told as still to come, or as a plan. */
  readonly ahead: boolean;
}

/** Verbs of so little meaning that two of them are not one happening. */
const SHORTEST = 4;
/** How far above a time its verb is looked for. */
const HIGHEST = 5;
/** From how many verbs up a subject may be shared. */
const SHARED = 2;
/** Auxiliaries of what is to come; "would" in reported speech. */
const AHEAD: ReadonlySet<string> = new Set(["will", "would"]);
/** Those who act many times a day: a verb with one of them alone is not one happening. */
const ACTORS: ReadonlySet<EntityType> = new Set(["person", "organisation", "country", "place"]);
const ARGUMENTS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "obj"]);

/** Happenings (a verb and a thing it is told of) that reports date on days which cannot be one. */
export function compareOccurrences(view: DraftView): readonly Finding[] {
  const found = view.draft.readings.flatMap((reading) => listOccurrences(view, reading));
  return [...Map.groupBy(found, ({ key }) => key).values()].flatMap((all) => compareDates(view, all));
}

function compareDates(view: DraftView, all: readonly Occurrence[]): Finding[] {
  const single = [...Map.groupBy(all, ({ article }) => article).values()].filter(
    (own) => !own.some((one) => own.some((other) => areApart(one.time, other.time))),
  );
  const told = single.flat();
  const apart = told.filter((one) => told.some((other) => areApart(one.time, other.time)));
  if (apart.length === 0) return [];
  const sides = [...Map.groupBy(told, ({ time }) => `${time.earliest} ${time.latest}`).values()];
  const moved = told.every(({ ahead }) => ahead) && followDates(view, apart);
  return [
    {
      topic: (told[0] as Occurrence).topic,
      kind: "date",
      verdict: moved ? "update" : "contradiction",
      why: moved ? "the later report has another date for what is to come" : "one happening on days that cannot be one",
      sides: sides.map((same) =>
        makeSide(
          view.wordsAt((same[0] as Occurrence).time.span),
          same.map(({ time }) => time.span),
        ),
      ),
      rule: "occurrence-date",
    },
  ];
}

function areApart(a: Time, b: Time): boolean {
  return (a.latest as string) < (b.earliest as string) || (b.latest as string) < (a.earliest as string);
}

/** Whether reports that disagree appeared on different days. */
function followDates({ readings }: DraftView, apart: readonly Occurrence[]): boolean {
  const days = apart.map(({ article }) => readings.get(article)?.article.published.value ?? null);
  return !days.includes(null) && new Set(days).size > 1;
}

function listOccurrences(view: DraftView, reading: Reading): Occurrence[] {
  const { article, times, tokens, statements } = reading;
  const listCued = indexBySpan(statements, ({ cue }) => cue);
  return times.flatMap((time) => {
    if ((time.type !== "DATE" && time.type !== "TIME") || time.earliest === null || time.latest === null) return [];
    const verb = findVerb(view, tokens, time.span);
    if (verb === null) return [];
    const at = { article: article.id, start: verb.start, end: verb.end };
    if (listCued(at).length > 0) return [];
    const sentence = view.tokensIn(view.sentenceAt(at));
    const noun = findArgument(tokens, sentence, verb);
    if (noun === null || isActor(view, article.id, noun)) return [];
    const ahead = sentence.some(({ head, lemma }) => head === verb.index && AHEAD.has(lemma));
    const key = `${verb.lemma} ${noun.lemma}`;
    return [{ key, topic: `${noun.text} ${verb.text}`, time, article: article.id, ahead }];
  });
}

/** The verb that a time stands with; null where another clause comes between, or the verb says too little. */
function findVerb(view: DraftView, tokens: readonly Token[], span: Span): Token | null {
  const inside = view.tokensIn(span);
  let at = inside.find(({ head }) => !inside.some(({ index }) => index === head));
  for (let step = 0; at && step < HIGHEST; step++) {
    if (at.pos === "VERB") return at.lemma.length >= SHORTEST ? at : null;
    at = at.head < 0 ? undefined : tokens[at.head];
  }
  return null;
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

function isActor(view: DraftView, article: string, { start, end }: Token): boolean {
  return view.mentionsIn({ article, start, end }).some(({ entity }) => {
    const type = entity === null ? undefined : view.entities.get(entity)?.type;
    return type !== undefined && ACTORS.has(type);
  });
}
