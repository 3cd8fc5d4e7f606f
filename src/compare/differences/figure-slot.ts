import type { Figure } from "../../model/figure.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { DraftView } from "./draft-view.ts";
import { findFate } from "./find-fate.ts";
import { findGovernor, isArgument } from "./find-governor.ts";
import { PEOPLE, slotWords } from "./slot-words.ts";

/** What a figure tells the number of: figures of one slot may be set side by side. */
export interface Slot {
  readonly key: string;
  /** What it is called in the account. */
  readonly topic: string;
  /** Whether it counts what became of people, and whether such a number only grows as the news comes in. */
  readonly toll: "rises" | "moves" | null;
}

const KINDS: ReadonlySet<Figure["kind"]> = new Set(["count", "money", "percentage"]);
const SMALLEST = 10;
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
    const noun = isActor(view, figure) ? findObject(view, figure) : nouns[0];
    return noun === undefined ? [] : [{ key: `${figure.kind} ${figure.unit} ${noun}`, topic: noun, toll: null }];
  }
  if (fate !== null)
    return [
      {
        key: `fate ${fate}`,
        topic: words.called.get(fate) ?? PEOPLE,
        toll: words.falling.has(fate) ? "moves" : "rises",
      },
    ];
  if (largest(figure) < SMALLEST) return [];
  return nouns.map((noun) => {
    const topic = words.counted.get(noun) ?? noun;
    const doing = words.people.has(noun) ? (findGovernor(view, figure)?.lemma ?? "") : "";
    return { key: `${topic} ${doing}`, topic, toll: null };
  });
}

/** The number a figure comes nearest to naming. */
export function largest({ value, min, max }: Figure): number {
  return value ?? max ?? min ?? 0;
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

/** Whether the figure is told of somebody who acts: "the bank raised its rate to 4 percent" measures no bank. */
function isActor(view: DraftView, { span, counted }: Figure): boolean {
  const noun = lastNoun(counted);
  return view
    .mentionsIn(view.sentenceAt(span))
    .some(({ entity, span: named }) => entity !== null && lastNoun(view.wordsAt(named)) === noun);
}

/** The noun on which the verb of the figure acts; undefined where it has none. */
function findObject(view: DraftView, figure: Figure): string | undefined {
  const governor = findGovernor(view, figure);
  return view
    .tokensIn(view.sentenceAt(figure.span))
    .find(
      ({ head, relation, pos, end }) =>
        head === governor?.index && relation === "obj" && pos === "NOUN" && end !== figure.span.end,
    )
    ?.text.toLowerCase();
}
