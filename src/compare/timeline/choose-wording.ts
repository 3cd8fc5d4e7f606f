import { compareText } from "../../kit/compare-text.ts";
import { isCopied } from "../../kit/copied-spans.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { Reading } from "../../model/reading.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import { clauseFinder } from "./clause.ts";
import type { DatedMeeting } from "./dated-meeting.ts";
import type { Days, Happening } from "./happening.ts";
import type { Telling } from "./telling.ts";

const LONGEST = 160;
const UNDATED = "9999";
/** The words of so many mentions of a meeting are weighed, where none of its reports dates it in a clause. */
const MOST_MENTIONS = 8;

/** The words in which a happening is told, where their pieces stand, and whether they tell an act of speech. */
export interface Wording {
  readonly words: string;
  readonly isSpeech: boolean;
  readonly pieces: readonly Span[];
}

interface Candidate {
  readonly article: ArticleId;
  readonly telling: Telling;
  readonly isExact: boolean;
  readonly isSpeech: boolean;
  readonly isQuoted: boolean;
  readonly isCopy: boolean;
}

/**
 * The words of the report that tells a happening best: on the days it is entered under, in its own voice and words, in a
 * clause that stands alone, as a thing done rather than said, whole, and early. What was left out is marked.
 */
export function chooseWording(
  happenings: readonly Happening[],
  meeting: DatedMeeting | null,
  { first, last }: Days,
  byId: ReadonlyMap<ArticleId, Reading>,
  reuse: readonly Reuse[],
): Wording {
  const told = sameStatus(happenings).flatMap((happening): Candidate[] => {
    const { telling, span, isSpeech, isQuoted } = happening;
    const isExact = happening.first === first && happening.last === last;
    return telling === null
      ? []
      : [{ article: span.article, telling, isExact, isSpeech, isQuoted, isCopy: isCopied(span, reuse) }];
  });
  const candidates = told.length > 0 ? told : tellMentions(meeting?.mentions ?? [], byId);
  const dayOf = ({ article }: Candidate) => byId.get(article)?.article.published.earliest ?? UNDATED;
  const [best] = candidates.sort((a, b) => byWorth(a, b) || compareText(dayOf(a), dayOf(b)) || byPlace(a, b));
  if (best === undefined) {
    const span = (happenings[0]?.span ?? meeting?.mentions[0]) as Span;
    return { words: clip(wordsOf(span, byId)), pieces: [span], isSpeech: happenings.some(({ isSpeech }) => isSpeech) };
  }
  const { article, telling, isSpeech } = best;
  const pieces = telling.pieces.map((piece) => ({ article, ...piece }));
  const words = pieces.map((piece) => wordsOf(piece, byId)).join(" … ");
  return { words: telling.isCut ? `${words} …` : words, pieces, isSpeech };
}

/** Those that tell it as it stands at last: what one report planned and another tells as done is told as done. */
function sameStatus(happenings: readonly Happening[]): readonly Happening[] {
  const done = happenings.filter(({ status }) => status === "past");
  return done.length > 0 ? done : happenings;
}

function tellMentions(mentions: readonly Span[], byId: ReadonlyMap<ArticleId, Reading>): Candidate[] {
  return mentions.slice(0, MOST_MENTIONS).flatMap((span): Candidate[] => {
    const reading = byId.get(span.article);
    const { telling = null } = reading ? clauseFinder(reading).find(span) : {};
    return telling === null
      ? []
      : [{ article: span.article, telling, isExact: true, isSpeech: false, isQuoted: false, isCopy: false }];
  });
}

function byWorth(a: Candidate, b: Candidate): number {
  return (
    Number(b.isExact) - Number(a.isExact) ||
    Number(a.isQuoted) - Number(b.isQuoted) ||
    Number(a.isCopy) - Number(b.isCopy) ||
    b.telling.fit - a.telling.fit ||
    Number(a.isSpeech) - Number(b.isSpeech) ||
    Number(a.telling.isCut) - Number(b.telling.isCut)
  );
}

function byPlace(a: Candidate, b: Candidate): number {
  const start = ({ telling }: Candidate) => telling.pieces[0]?.start ?? 0;
  return start(a) - start(b) || compareText(a.article, b.article);
}

function wordsOf({ article, start, end }: Span, byId: ReadonlyMap<ArticleId, Reading>): string {
  return (byId.get(article)?.article.text.slice(start, end) ?? "").replace(/\s+/g, " ");
}

function clip(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(" ", LONGEST))} …`;
}
