import { wordLikeness } from "../../kit/word-likeness.ts";
import type { BlockKind } from "../../model/article.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { EntityId } from "../../model/entity.ts";
import type { PartOfSpeech, Token } from "../../model/sentence.ts";
import type { Range, Span } from "../../model/span.ts";
import type { Sides } from "../positions/sides.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { joinNeighbours, listTellingWords, type TellingWord } from "./telling-words.ts";

const LEAST_OVERLAP = 0.25;
const HEADS: ReadonlySet<BlockKind> = new Set(["title", "deck"]);
/** Verbs are left out: headlines have a set of their own ("slams", "vows", "eyes"). */
const OPENING: ReadonlySet<PartOfSpeech> = new Set(["ADJ", "DET", "PROPN", "NUM"]);
const NAMING: ReadonlySet<PartOfSpeech> = new Set(["PROPN", "ADJ", "NUM"]);

/** Headlines and decks that say more than their whole report, or leave out who its sentence names beside others. */
export function compareHeadlines(view: DraftView, sides: Sides): readonly Finding[] {
  return view.draft.reuse
    .filter((link) => link.a.article === link.b.article && HEADS.has(kindAt(view, link.b)))
    .filter(({ overlap }) => overlap >= LEAST_OVERLAP)
    .flatMap((link) => compareHeadline(view, link, sides));
}

function compareHeadline(view: DraftView, { a, b: head }: Reuse, sides: Sides): Finding[] {
  const sentence = view.sentenceAt(a);
  const more = listUntold(view, head);
  if (more.length > 0) return [describe(view, head, more, "only the headline has", [head, sentence])];
  const lost = listLostNames(view, head, sentence, sides);
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

/**
 * Names, numbers and adjectives of the headline that are nowhere in the body, and nouns that narrow one of the body's or
 * are narrowed by one ("programme shutdown"); any other noun is the headline's own colour ("fury", "hope").
 */
function listUntold(view: DraftView, head: Span): Span[] {
  const body = bodyOf(view, head);
  const named = new Set(body.flatMap((span) => view.mentionsIn(span).flatMap(({ entity }) => entity ?? [])));
  const told = indexTold(body.flatMap((span) => listTellingWords(view, [span])));
  const tokens = view.tokensIn(head);
  const isTold = ({ start, end }: Range): boolean =>
    listTellingWords(view, [{ ...head, start, end }]).some((word) => told(word));
  const untold = listTellingWords(view, [head]).filter(
    (word) => !told(word) && !word.entities.some((entity) => named.has(entity)),
  );
  return joinNeighbours(
    untold.filter((word) => {
      const own = view.tokensIn({ ...head, ...word });
      return own.length === 0 || own.some(says);
    }),
  );

  function says(token: Token): boolean {
    if (view.sets.weights.has(token.lemma) || isLabel(view, head, token)) return false;
    if (token.pos !== "NOUN") return NAMING.has(token.pos);
    if (isVerbal(token, tokens)) return false;
    const around = tokens.filter((other) => narrows(other, token) || narrows(token, other));
    return around.some((other) => other.pos !== "PROPN" && isTold(other));
  }
}

/** Whether a word of the headline is told in the body: in any form, in parts, as a number or by one of its meaning. */
function indexTold(words: readonly TellingWord[]): (word: TellingWord) => boolean {
  const forms = new Set(words.map(({ folded }) => folded));
  const meanings = new Set(words.flatMap(({ meaning }) => meaning ?? []));
  const values = new Set(words.flatMap(({ value }) => value ?? []));
  const isPart = (part: string): boolean => [...forms].some((other) => wordLikeness(part, other) > 0);
  return ({ folded, meaning, value }) =>
    forms.has(folded) ||
    (meaning !== null && meanings.has(meaning)) ||
    (value !== null && values.has(value)) ||
    folded.split(/[-/]/).every(isPart);
}

/** "Ferry dispute: …" names the matter, and tells nothing of it. */
function isLabel(view: DraftView, head: Span, { end }: Token): boolean {
  return view.wordsAt({ ...head, start: end }).includes(":");
}

/** A noun right before another phrase is the verb of a headline, misread: "quake rocks northern coast". */
function isVerbal({ index, head }: Token, tokens: readonly Token[]): boolean {
  const next = tokens.find((token) => token.index === index + 1);
  return next !== undefined && head !== next.index && OPENING.has(next.pos);
}

function narrows({ head, relation }: Token, { index }: Token): boolean {
  return head === index && (relation === "compound" || relation === "amod");
}

function bodyOf({ readings }: DraftView, { article }: Span): Span[] {
  const sentences = readings.get(article)?.sentences ?? [];
  return sentences.filter(({ kind }) => kind === "paragraph").map(({ start, end }) => ({ article, start, end }));
}

/** Names of the sentence that are joined by "and" to one that the headline keeps; a capital stands for its country. */
function listLostNames(view: DraftView, head: Span, sentence: Span, sides: Sides): Span[] {
  const kept = new Set(view.mentionsIn(head).flatMap(({ entity }) => (entity === null ? [] : [sideOf(entity)])));
  const mentions = view.mentionsIn(sentence).filter(({ form }) => form === "name");
  const tokens = view.readings.get(sentence.article)?.tokens ?? [];
  const isKept = (index: number): boolean =>
    mentions.some(({ entity, head: at }) => at === index && entity !== null && kept.has(sideOf(entity)));
  const joined = (token: Token | undefined): boolean =>
    token?.relation === "conj"
      ? isKept(token.head)
      : tokens.some(({ relation, head: at, index }) => relation === "conj" && at === token?.index && isKept(index));
  return mentions
    .filter(({ entity, head: at }) => entity !== null && !kept.has(sideOf(entity)) && joined(tokens[at]))
    .map(({ span }) => span);

  function sideOf(entity: EntityId): string {
    return sides.get(entity) ?? entity;
  }
}

function kindAt(view: DraftView, { article, start }: Span): BlockKind {
  const blocks = view.readings.get(article)?.article.blocks ?? [];
  return blocks.find((block) => block.start <= start && start < block.end)?.kind ?? "furniture";
}
