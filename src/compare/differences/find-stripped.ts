import { overlaps } from "../../kit/overlaps.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import type { Telling } from "../tellings/list-tellings.ts";
import { claimsSame } from "./claims-same.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { isNamedIn, isSameSource, listSources, type Source } from "./source.ts";
import { isMeant, joinNeighbours, listTellingWords } from "./telling-words.ts";

/** Two passages of different reports that tell the same thing; `copied` where words went from one to the other. */
interface Pair {
  readonly from: Span;
  readonly to: Span;
  readonly copied: boolean;
}

/** A claim on somebody's word, whose word that is, and a place that tells the same without it. */
interface Loss {
  readonly statement: Statement;
  readonly source: Source;
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
  return [...Map.groupBy(losses, ({ statement, source }) => `${statement.id} ${source.name}`).values()].flatMap(
    (same) => describe(view, same as [Loss, ...Loss[]]),
  );
}

/** Both ways round; copies first. */
function listPairs(view: DraftView, tellings: readonly Telling[]): Pair[] {
  const links = view.draft.reuse
    .filter((link) => link.a.article !== link.b.article && link.kind !== "shared-quote")
    .map(({ a, b }) => ({ from: a, to: b, copied: true }));
  const told = tellings.flatMap((telling) =>
    telling.flatMap((from, index) => telling.slice(index + 1).map((to) => ({ from, to, copied: false }))),
  );
  return [...links, ...told].flatMap((pair) => [pair, { ...pair, from: pair.to, to: pair.from }]);
}

/** Whose word is missing in the other report; null where none is, or where the two do not claim the same. */
function findLost(view: DraftView, { from, to, copied }: Pair, statement: Statement): Source | null {
  if (statement.type === "demand" || statement.type === "promise") return null;
  if (!statement.content.some((own) => overlaps(own, from))) return null;
  const others = view.statementsIn(to);
  const named = others.flatMap((other) => listSources(view, other));
  const whole = view.sentenceAt(to);
  const source = listSources(view, statement).find(
    (own) => !named.some((other) => isSameSource(own, other)) && !isNamedIn(view, own, whole),
  );
  if (source === undefined) return null;
  const { speaker, via, content } = statement;
  const nearer = others.some((other) => speaker.entity !== null && other.speaker.entity === speaker.entity);
  if (others.length > 0 && !(nearer && source.entity === via)) return null;
  return attributesElsewhere(view, to, statement, source) || !claimsSame(view, content, to, copied) ? null : source;
}

/** Whether the other report ascribes that utterance in another sentence: then nothing was stripped. */
function attributesElsewhere(view: DraftView, { article }: Span, { utterance }: Statement, source: Source): boolean {
  const statements = view.readings.get(article)?.statements ?? [];
  return statements.some(
    (other) => other.utterance === utterance && listSources(view, other).some((own) => isSameSource(own, source)),
  );
}

/** Marks who is named in the one report, and what the others tell without that name; nothing where nobody is named. */
function describe(view: DraftView, losses: readonly [Loss, ...Loss[]]): Finding[] {
  const [{ statement, source }] = losses;
  const sentence = view.sentenceAt(statement.span);
  const named = view.mentionsIn(sentence).filter(({ entity }) => entity !== null && entity === source.entity);
  const marks = source.surface ? [source.surface] : named.map(({ span }) => span);
  if (marks.length === 0) return [];
  const places = [...new Map(losses.map(({ to }) => [to.article, to])).values()];
  return [
    {
      topic: topicOf(view, statement, source.name),
      kind: "attribution",
      verdict: "other-scope",
      why: `one report gives it on the word of ${source.name}, the other does not say so`,
      sides: [
        makeSide(view.wordsAt(sentence), [...marks, ...(source.surface ? statement.cue : [])]),
        makeSide(
          places.map(view.wordsAt).join(" / "),
          places.flatMap((to) => markBare(view, statement, to)),
        ),
      ],
      rule: "stripped-attribution",
      places: [sentence, ...places],
    },
  ];
}

/** The claim; with its source and cue where that takes it for an object ("Orvik accused the mayor of theft"). */
function topicOf(view: DraftView, { rule, cue, content }: Statement, source: string): string {
  const words = content.map(view.wordsAt).join(" … ");
  return rule.endsWith(", object") && cue[0] ? `${source} ${view.wordsAt(cue[0])} ${words}` : words;
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
