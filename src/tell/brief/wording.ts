import { compareText } from "../../kit/compare-text.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import { listWords } from "../../kit/words.ts";
import type { Mention } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import { type BriefSource, wordsOf } from "./brief-draft.ts";
import { isCopied } from "./copied-spans.ts";
import { shorten } from "./shorten.ts";

const FEWEST_WORDS = 5;
/** Fewer words agree easily and tell little. */
const ENOUGH_WORDS = 12;

/** Words to tell a point in, and the span they are taken from. */
export interface Wording {
  readonly words: string;
  readonly cite: Span;
}

/**
 * The wording in which a point is told: that of a witness rather than of its copy, a whole sentence rather than a piece,
 * and then the fullest that fits a line and can stand alone. Null where no report has one.
 */
export function chooseWording(source: BriefSource, spans: readonly Span[]): Wording | null {
  const candidates = spans.flatMap((span) => {
    const wording = takeSentence(source, span) ?? takeSpan(source, span);
    return wording === null ? [] : [{ ...wording, isCopy: isCopied(span, source.draft.reuse) }];
  });
  candidates.sort(
    (a, b) => Number(a.isCopy) - Number(b.isCopy) || b.words.length - a.words.length || compareText(a.words, b.words),
  );
  return candidates[0] ?? null;
}

/**
 * The wording in which several witnesses agree: of those that can stand alone the one of whose words the largest share
 * stands in another report of the point too, so that no more is told as agreed than is. Null where no report has one.
 */
export function chooseAgreedWording(source: BriefSource, spans: readonly Span[]): Wording | null {
  const bags = new Map<string, Set<string>>();
  for (const span of spans) {
    const known = bags.get(span.article) ?? new Set();
    for (const word of foldedWords(wordsOf(source, sentenceAround(source, span) ?? span))) known.add(word);
    bags.set(span.article, known);
  }
  const weigh = ({ words, cite }: Wording): number => {
    const own = foldedWords(words);
    const others = [...bags].filter(([article]) => article !== cite.article);
    const shared = own.filter((word) => others.some(([, bag]) => bag.has(word)));
    return shared.length / Math.max(ENOUGH_WORDS, own.length);
  };
  const candidates = spans.flatMap((span) => {
    const wordings = [takeSentence(source, span), takeSpan(source, span)].filter((each) => each !== null);
    return wordings.map((wording) => ({
      ...wording,
      share: weigh(wording),
      isCopy: isCopied(span, source.draft.reuse),
    }));
  });
  candidates.sort(
    (a, b) =>
      Number(a.isCopy) - Number(b.isCopy) ||
      b.share - a.share ||
      b.words.length - a.words.length ||
      compareText(a.words, b.words),
  );
  return candidates[0] ?? null;
}

function foldedWords(words: string): string[] {
  return listWords(words).map(({ folded }) => folded);
}

function sentenceAround({ sentences }: BriefSource, span: Span): Span | undefined {
  const sentence = listOverlapping(sentences.get(span.article) ?? [], span).find(
    ({ start, end }) => start <= span.start && span.end <= end,
  );
  return sentence && { article: span.article, start: sentence.start, end: sentence.end };
}

/** The beginning of the sentence that holds the span, where it fits a line with all of the span. */
function takeSentence(source: BriefSource, span: Span): Wording | null {
  const whole = sentenceAround(source, span);
  if (!whole) return null;
  const words = shorten(wordsOf(source, whole));
  const needed = wordsOf(source, { ...whole, end: span.end }).length;
  return words !== null && words.length >= needed - 1 && standsAlone(source, words, whole)
    ? { words, cite: whole }
    : null;
}

function takeSpan(source: BriefSource, span: Span): Wording | null {
  const cite = completeQuotation(source, span);
  const words = shorten(wordsOf(source, cite));
  return words !== null && standsAlone(source, words, cite) ? { words, cite } : null;
}

/** The span with the marks just outside it that open and close the quotations it begins or ends in. */
export function completeQuotation({ articles }: BriefSource, span: Span): Span {
  const text = articles.get(span.article)?.text ?? "";
  const marks = text.slice(span.start, span.end).match(/[“”]/g) ?? [];
  const opens = text[span.start - 1] === "“" && marks[0] === "”";
  const closing = /^[.,!?]?”/.exec(text.slice(span.end, span.end + 2))?.[0] ?? "";
  const end = marks.at(-1) === "“" ? span.end + closing.length : span.end;
  return { ...span, start: opens ? span.start - 1 : span.start, end };
}

/** A line of its own begins like a sentence, has the words of one, leaves no bracket open and begins with no pronoun. */
function standsAlone(source: BriefSource, words: string, { article, start }: Span): boolean {
  const beginsWithPronoun = pronounStarts(source.mentions.get(article) ?? []).has(start);
  return (
    /^[“"‘']?[\p{Lu}\p{N}]/u.test(words) &&
    words.split(" ").length >= FEWEST_WORDS &&
    count(words, "(") === count(words, ")") &&
    !beginsWithPronoun
  );
}

const pronounStarts = memoizeByObject(
  (mentions: readonly Mention[]) =>
    new Set(mentions.flatMap(({ form, span }) => (form === "pronoun" ? [span.start] : []))),
);

function count(words: string, mark: string): number {
  return words.split(mark).length - 1;
}
