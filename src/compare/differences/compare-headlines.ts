import { wordLikeness } from "../../kit/word-likeness.ts";
import type { BlockKind } from "../../model/article.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { PartOfSpeech, Token } from "../../model/sentence.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { listBroadened } from "./list-broadened.ts";
import { joinNeighbours, listTellingWords } from "./telling-words.ts";

const LEAST_OVERLAP = 0.25;
const HEADS: ReadonlySet<BlockKind> = new Set(["title", "deck"]);
/** Verbs are left out: headlines have a set of their own ("slams", "vows", "eyes"). */
const NAMING: ReadonlySet<PartOfSpeech> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);

/** Headlines and decks that say more than their whole report, or more widely what its sentence tells more narrowly. */
export function compareHeadlines(view: DraftView): readonly Finding[] {
  return view.draft.reuse
    .filter((link) => link.a.article === link.b.article && HEADS.has(kindAt(view, link.b)))
    .filter(({ overlap }) => overlap >= LEAST_OVERLAP)
    .flatMap((link) => compareHeadline(view, link));
}

function compareHeadline(view: DraftView, { a, b: head }: Reuse): Finding[] {
  const sentence = view.sentenceAt(a);
  const more = listUntold(view, head);
  if (more.length > 0) return [describe(view, head, more, "only the headline has", [head, sentence])];
  const lost = [...listLostNames(view, head, sentence), ...listBroadened(view, sentence, head)];
  return lost.length > 0 ? [describe(view, head, lost, "the headline leaves out", [sentence, head])] : [];
}

/** `marks` stand in the first of `sides`; of the other, all is shown. */
function describe(
  view: DraftView,
  head: Span,
  marks: readonly Span[],
  tells: string,
  [marked, whole]: readonly [Span, Span],
): Finding {
  const sides = [makeSide(view.wordsAt(marked), marks), makeSide(view.wordsAt(whole), [whole])];
  return {
    topic: view.wordsAt(head),
    kind: "scope",
    verdict: "other-scope",
    why: `${tells}: ${marks.map(view.wordsAt).join(", ")}`,
    sides: marked === head ? sides : sides.toReversed(),
    rule: "headline-scope",
  };
}

/** Nouns, names, numbers and adjectives of the headline that are nowhere in the body. */
function listUntold(view: DraftView, head: Span): Span[] {
  const body = bodyOf(view, head);
  const named = new Set(body.flatMap((span) => view.mentionsIn(span).flatMap(({ entity }) => entity ?? [])));
  const words = body.flatMap((span) => listTellingWords(view, [span]));
  const told = new Set(words.map(({ folded }) => folded));
  const meant = new Set(words.flatMap(({ meaning }) => meaning ?? []));
  const own = listTellingWords(view, [head]).filter(
    (word) => isNaming(view.tokensIn({ ...head, ...word })) && !told.has(word.folded),
  );
  const parts = (folded: string): readonly string[] => folded.split(/[-/]/);
  return joinNeighbours(
    own.filter(
      (word) =>
        !(word.meaning !== null && meant.has(word.meaning)) &&
        !word.entities.some((entity) => named.has(entity)) &&
        !parts(word.folded).every((part) => [...told].some((other) => wordLikeness(part, other) > 0)),
    ),
  );
}

function isNaming(tokens: readonly Token[]): boolean {
  return tokens.length === 0 || tokens.some(({ pos }) => NAMING.has(pos));
}

function bodyOf({ readings }: DraftView, { article }: Span): Span[] {
  const sentences = readings.get(article)?.sentences ?? [];
  return sentences.filter(({ kind }) => kind === "paragraph").map(({ start, end }) => ({ article, start, end }));
}

/** Names of the sentence that are joined by "and" to one that the headline keeps. */
function listLostNames(view: DraftView, head: Span, sentence: Span): Span[] {
  const kept = new Set(view.mentionsIn(head).flatMap(({ entity }) => entity ?? []));
  const mentions = view.mentionsIn(sentence).filter(({ form }) => form === "name");
  const tokens = view.readings.get(sentence.article)?.tokens ?? [];
  const isKept = (index: number): boolean =>
    mentions.some(({ entity, head: at }) => at === index && entity !== null && kept.has(entity));
  const joined = (token: Token | undefined): boolean =>
    token?.relation === "conj"
      ? isKept(token.head)
      : tokens.some(({ relation, head: at, index }) => relation === "conj" && at === token?.index && isKept(index));
  return mentions
    .filter(({ entity, head: at }) => entity !== null && !kept.has(entity) && joined(tokens[at]))
    .map(({ span }) => span);
}

function kindAt(view: DraftView, { article, start }: Span): BlockKind {
  const blocks = view.readings.get(article)?.article.blocks ?? [];
  return blocks.find((block) => block.start <= start && start < block.end)?.kind ?? "furniture";
}
