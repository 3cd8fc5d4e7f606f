import type { EntityId } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import type { Telling } from "../tellings/list-tellings.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { isMeant, joinNeighbours, listTellingWords, type TellingWord } from "./telling-words.ts";

/** Two passages of different reports that tell the same thing; `copied` where words went from one to the other. */
interface Pair {
  readonly from: Span;
  readonly to: Span;
  readonly copied: boolean;
}

/** Shares of what is claimed that the other report must tell too, and of the other sentence that the claim must fill. */
const LEAST_CLAIM = 0.6;
const LEAST_SENTENCE = 0.45;
/** Where words were taken over, less need be left of the claim: a rewrite exchanges what it can. */
const LEAST_COPIED = 0.35;

/** A claim on somebody's word, whose word that is, and a place that tells the same without it. */
interface Loss {
  readonly statement: Statement;
  readonly source: EntityId;
  readonly to: Span;
}

/** Claims that one report gives on somebody's word, and others, which tell the same, as bare fact or on a nearer word. */
export function findStripped(view: DraftView, tellings: readonly Telling[]): readonly Finding[] {
  const losses = listPairs(view, tellings).flatMap((pair) =>
    view.statementsIn(pair.from).flatMap((statement): Loss[] => {
      const source = findLost(view, pair, statement);
      return source === null ? [] : [{ statement, source, to: pair.to }];
    }),
  );
  return [...Map.groupBy(losses, ({ statement, source }) => `${statement.id} ${source}`).values()].flatMap((same) =>
    describe(view, same as [Loss, ...Loss[]]),
  );
}

/** Both ways round; copies first. */
function listPairs({ draft }: DraftView, tellings: readonly Telling[]): Pair[] {
  const links = draft.reuse
    .filter((link) => link.a.article !== link.b.article && link.kind !== "shared-quote")
    .map(({ a, b }) => ({ from: a, to: b, copied: true }));
  const told = tellings.flatMap((telling) =>
    telling.flatMap((from, index) => telling.slice(index + 1).map((to) => ({ from, to, copied: false }))),
  );
  return [...links, ...told].flatMap((pair) => [pair, { ...pair, from: pair.to, to: pair.from }]);
}

/** Whose word is missing in the other report; null where none is, or where the two do not claim the same. */
function findLost(view: DraftView, pair: Pair, statement: Statement): EntityId | null {
  const others = view.statementsIn(pair.to);
  const source = listSources(statement).find(
    (entity) => !others.some((other) => listSources(other).includes(entity)) && !isNamed(view, pair.to, entity),
  );
  if (source === undefined || statement.type === "demand" || statement.type === "promise") return null;
  const bare = others.length === 0;
  const nearer = others.some(({ speaker }) => speaker.entity !== null && speaker.entity === statement.speaker.entity);
  if (!bare && !(nearer && source === statement.via)) return null;
  return attributesElsewhere(view, pair.to, statement, source) || !claimsSame(view, pair, statement) ? null : source;
}

function listSources({ speaker, via }: Statement): EntityId[] {
  return [speaker.entity, via].filter((entity) => entity !== null);
}

function isNamed(view: DraftView, span: Span, entity: EntityId): boolean {
  return view.mentionsIn(span).some((mention) => mention.entity === entity);
}

/** Whether the other report ascribes that utterance in another sentence: then nothing was stripped. */
function attributesElsewhere(view: DraftView, { article }: Span, { utterance }: Statement, source: EntityId): boolean {
  const statements = view.readings.get(article)?.statements ?? [];
  return statements.some((other) => other.utterance === utterance && listSources(other).includes(source));
}

/** Whether what is claimed is nearly all told there, affirmed or denied alike, and is most of what is told there. */
function claimsSame(view: DraftView, { to, copied }: Pair, { content }: Statement): boolean {
  const [claim, told] = [listTellingWords(view, content), listTellingWords(view, [to])];
  const denied = (words: readonly TellingWord[]): boolean =>
    words.some(({ folded }) => view.sets.negations.has(folded));
  if (denied(claim) !== denied(told)) return false;
  if (copied) return shareTold(claim, told) >= LEAST_COPIED;
  return shareTold(claim, told) >= LEAST_CLAIM && shareTold(told, claim) >= LEAST_SENTENCE;
}

/** How many of the words are told in the others too; names, which reports of one affair share anyway, are left out. */
function shareTold(words: readonly TellingWord[], others: readonly TellingWord[]): number {
  const plain = words.filter(({ entities }) => entities.length === 0);
  return plain.filter((word) => isMeant(word, others)).length / Math.max(1, plain.length);
}

/** Marks who is named in the one report, and what the others tell without that name; nothing where nobody is named. */
function describe(view: DraftView, losses: readonly [Loss, ...Loss[]]): Finding[] {
  const [{ statement, source }] = losses;
  const sentence = view.sentenceAt(statement.span);
  const { speaker, cue, content } = statement;
  const near = speaker.entity === source && speaker.surface ? [speaker.surface] : [];
  const named = view.mentionsIn(sentence).filter(({ entity }) => entity === source);
  const marks = near.length > 0 ? near : named.map(({ span }) => span);
  if (marks.length === 0) return [];
  const places = [...new Map(losses.map(({ to }) => [to.article, to])).values()];
  return [
    {
      topic: content.map(view.wordsAt).join(" … "),
      kind: "attribution",
      verdict: "other-scope",
      why: `one report gives it on the word of ${view.nameOf(source)}, the other does not say so`,
      sides: [
        makeSide(view.wordsAt(sentence), [...marks, ...(near.length > 0 ? cue : [])]),
        makeSide(
          places.map(view.wordsAt).join(" / "),
          places.flatMap((to) => markBare(view, statement, to)),
        ),
      ],
      rule: "stripped-attribution",
    },
  ];
}

/** The sentence told as bare fact; where a nearer word is named, that and the words of the claim. */
function markBare(view: DraftView, { content }: Statement, to: Span): Span[] {
  const statements = view.statementsIn(to);
  if (statements.length === 0) return [to];
  const claim = listTellingWords(view, content);
  const told = listTellingWords(view, [to]).filter((word) => isMeant(word, claim));
  const sources = statements.flatMap(({ speaker, cue }) => [...(speaker.surface ? [speaker.surface] : []), ...cue]);
  return [...sources, ...joinNeighbours(told)];
}
