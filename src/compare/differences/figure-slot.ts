import { memoizeByObject } from "../../kit/memoize.ts";
import type { Figure } from "../../model/figure.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Token } from "../../model/sentence.ts";
import type { DraftView } from "./draft-view.ts";

/** What a figure tells the number of: figures of one slot may be set side by side. */
export interface Slot {
  readonly key: string;
  /** What it is called in the account. */
  readonly topic: string;
  /** Whether it counts what became of people: such a number only grows as the news comes in. */
  readonly toll: boolean;
}

/** For each noun or fate the word that stands for its group, and the nouns for human beings in general. */
interface SlotWords {
  readonly counted: ReadonlyMap<string, string>;
  readonly fates: ReadonlyMap<string, string>;
  /** What figures of a fate are called. */
  readonly called: ReadonlyMap<string, string>;
  readonly people: ReadonlySet<string>;
}

const KINDS: ReadonlySet<Figure["kind"]> = new Set(["count", "money", "percentage"]);
const PEOPLE = "people";
const SMALLEST = 10;
/** How far above a number the verb that governs it is looked for. */
const HIGHEST = 4;

const slotWords = memoizeByObject(({ sameCounted, sameFates }: Lexicon): SlotWords => {
  const counted = new Map(sameCounted.flatMap(({ counts }) => counts.map((noun) => [noun, counts[0] as string])));
  const fates = new Map(sameFates.flatMap(({ words }) => words.map((word) => [word, words[0] as string])));
  return {
    counted,
    fates,
    called: new Map(sameFates.map(({ words, called }) => [words[0] as string, called])),
    people: new Set([...counted].filter(([, first]) => first === PEOPLE).map(([noun]) => noun)),
  };
});

/**
 * The slots of a figure: what is counted, by its last word; for people in general what became of them, since reports of
 * one affair count people of many kinds. Small numbers are slots only as a toll: two leaders, three days are no news.
 */
export function listSlots(view: DraftView, lexicon: Lexicon, figure: Figure): readonly Slot[] {
  const words = slotWords(lexicon);
  if (!KINDS.has(figure.kind)) return [];
  const nouns = listNouns(view, figure);
  const fate = findFate(view, words, figure, nouns);
  if (figure.kind !== "count") {
    const [noun] = nouns;
    return noun === undefined ? [] : [{ key: `${figure.kind} ${figure.unit} ${noun}`, topic: noun, toll: false }];
  }
  if (fate !== null) return [{ key: `fate ${fate}`, topic: words.called.get(fate) ?? PEOPLE, toll: true }];
  if (largest(figure) < SMALLEST) return [];
  return nouns.map((noun) => {
    const topic = words.counted.get(noun) ?? noun;
    const doing = words.people.has(noun) ? (findGovernor(view, figure)?.lemma ?? "") : "";
    return { key: `${topic} ${doing}`, topic, toll: false };
  });
}

/** The number a figure comes nearest to naming. */
export function largest({ value, min, max }: Figure): number {
  return value ?? max ?? min ?? 0;
}

/** The verb that governs a figure, and what stands with it. */
export function findGovernor(view: DraftView, { span }: Figure): Token | null {
  const tokens = view.readings.get(span.article)?.tokens ?? [];
  let at: Token | undefined = view
    .tokensIn(span)
    .find(({ head, index }, _, all) => !all.some((each) => each.index === head && each.index !== index));
  for (let step = 0; at && step < HIGHEST; step++) {
    if (at.pos === "VERB") return at;
    at = at.head < 0 ? undefined : tokens[at.head];
  }
  return null;
}

/**
 * What is counted, by its last word and by its unit; of a bare number, the last word of what it is said of, unless the
 * number itself is one of those the clause is about: "3,000 lost their homes" counts no homes.
 */
function listNouns(view: DraftView, figure: Figure): string[] {
  const { unit, counted, subject, kind } = figure;
  const nouns = kind === "count" ? [unit?.toLowerCase(), lastNoun(counted)] : [lastNoun(counted)];
  const named = nouns.filter((word) => word !== undefined);
  if (named.length > 0 || kind !== "count" || isArgument(view, figure)) return [...new Set(named)];
  return [lastNoun(subject)].filter((word) => word !== undefined);
}

/** The last of the nouns that stand before "of", "in" and the like. */
function lastNoun(phrase: string | null): string | undefined {
  const head = /^[^,:]*?(?=$|[,:]| (?:of|in|on|at|near|for|to|between|from|with|that|who|last|this|since) )/.exec(
    phrase ?? "",
  )?.[0];
  return head?.trim().split(/\s+/).at(-1)?.toLowerCase() || undefined;
}

/** What became of those who are counted; null where they are no people, or nothing is told of them. */
function findFate(view: DraftView, words: SlotWords, figure: Figure, nouns: readonly string[]): string | null {
  const of = (word: string): string | undefined => words.fates.get(word.toLowerCase());
  const governor = findGovernor(view, figure);
  if (nouns.length === 0 && isArgument(view, figure)) return (governor ? of(governor.lemma) : undefined) ?? null;
  if (!nouns.some((noun) => words.people.has(noun) || of(noun))) return null;
  const told = [
    ...(governor ? [governor.lemma] : []),
    ...view.tokensIn(figure.span).map(({ lemma }) => lemma),
    ...nouns,
    ...listModifiers(view, figure, nouns),
  ];
  return told.map(of).find((fate) => fate !== undefined) ?? null;
}

/** What stands before the noun a bare number is said of: "the number of displaced people was put at 60". */
function listModifiers(view: DraftView, { span, counted }: Figure, nouns: readonly string[]): string[] {
  if (counted !== null) return [];
  const tokens = view.tokensIn(view.sentenceAt(span));
  const heads = new Set(tokens.filter(({ text }) => nouns.includes(text.toLowerCase())).map(({ index }) => index));
  return tokens
    .filter(({ head, pos }) => heads.has(head) && (pos === "ADJ" || pos === "VERB"))
    .map(({ lemma }) => lemma);
}

/** Whether a number stands for those who did or suffered something: "40 were hurt", "it killed 12". */
function isArgument(view: DraftView, { span }: Figure): boolean {
  return view.tokensIn(span).some(({ relation }) => relation.startsWith("nsubj") || relation === "obj");
}
