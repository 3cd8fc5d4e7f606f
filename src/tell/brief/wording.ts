import { compareText } from "../../kit/compare-text.ts";
import { isCopied } from "../../kit/copied-spans.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import { listWords } from "../../kit/words.ts";
import type { BlockKind } from "../../model/article.ts";
import type { Mention } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import { type BriefSource, wordsOf } from "./brief-draft.ts";
import { shortenSpan } from "./shorten-span.ts";
import { completeQuotation, isWhole } from "./whole-words.ts";

const FEWEST_WORDS = 6;
/** Fewer words agree easily and tell little. */
const ENOUGH_WORDS = 12;

const HEADINGS: ReadonlySet<BlockKind> = new Set(["title", "deck", "highlights", "related"]);

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

export function sentenceAround({ sentences }: BriefSource, span: Span): Span | undefined {
  const sentence = listOverlapping(sentences.get(span.article) ?? [], span).find(
    ({ start, end }) => start <= span.start && span.end <= end,
  );
  return sentence && { article: span.article, start: sentence.start, end: sentence.end };
}

/** The beginning of the sentence that holds the span, where it fits a line with all of the span. */
export function takeSentence(source: BriefSource, span: Span): Wording | null {
  const whole = sentenceAround(source, span);
  if (!whole) return null;
  const words = shortenSpan(source, whole, span);
  return words !== null && standsAlone(source, words, whole) ? { words, cite: whole } : null;
}

function takeSpan(source: BriefSource, span: Span): Wording | null {
  const cite = completeQuotation(source, span);
  const words = shortenSpan(source, cite);
  return words !== null && standsAlone(source, words, cite) ? { words, cite } : null;
}

/** A line of its own begins like a sentence, has the words of one, leaves no bracket or quotation open and begins with no pronoun. */
function standsAlone(source: BriefSource, words: string, span: Span): boolean {
  return (
    /^[“"‘']?[\p{Lu}\p{N}]/u.test(words) &&
    words.split(" ").length >= FEWEST_WORDS &&
    isWhole(words) &&
    !isHeading(source, span) &&
    !beginsWithPronoun(source, span)
  );
}

/** A headline says in short what the body says in full, and a sentence of the body is there to be told. */
function isHeading({ articles }: BriefSource, { article, start }: Span): boolean {
  const block = articles.get(article)?.blocks.find((each) => each.start <= start && start < each.end);
  return block !== undefined && HEADINGS.has(block.kind);
}

/** Whether a span begins with a pronoun, behind an opening quotation mark or not. */
export function beginsWithPronoun({ mentions, articles }: BriefSource, { article, start }: Span): boolean {
  const isMarked = /[“"‘]/.test(articles.get(article)?.text[start] ?? "");
  return pronounStarts(mentions.get(article) ?? []).has(isMarked ? start + 1 : start);
}

const pronounStarts = memoizeByObject(
  (mentions: readonly Mention[]) =>
    new Set(mentions.flatMap(({ form, span }) => (form === "pronoun" ? [span.start] : []))),
);
