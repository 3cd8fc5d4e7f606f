import type { Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import type { StatementType } from "../../model/statement.ts";
import type { Sides } from "../positions/sides.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";

/** What a clause says somebody does, or does not do, to a thing. */
interface Deed {
  readonly key: string;
  /** Who does it, as far as the clause names somebody known; null elsewhere, as in most passives. */
  readonly actor: string | null;
  readonly negated: boolean;
  /** Whether it is told as still to come. */
  readonly ahead: boolean;
  readonly span: Span;
}

/** Verbs of fewer letters say too little. */
const SHORTEST = 4;
/** What follows from a deed that many reports tell is told of other things each time. */
const MOST_DEEDS = 24;
const OBJECTS: ReadonlySet<string> = new Set(["obj", "nsubj:pass"]);
/** What somebody denies, rejects or asks for is no deed of the clause that names it. */
const UNHELD: ReadonlySet<StatementType> = new Set(["denial", "rejection", "demand"]);
/** Clauses that hold what is supposed, wished or only in somebody's mind. */
const SUPPOSED: ReadonlySet<string> = new Set(["advcl", "xcomp"]);

/** Deeds that one report affirms and another denies: "will impose a tariff", "will not impose tariffs". */
export function compareNegations(view: DraftView, sides: Sides): readonly Finding[] {
  const deeds = view.draft.readings.flatMap((reading) => listDeeds(view, reading, sides));
  return [...Map.groupBy(deeds, ({ key }) => key).values()]
    .filter((same) => same.length <= MOST_DEEDS)
    .flatMap((same) => compareDeeds(view, same));
}

function compareDeeds(view: DraftView, same: readonly Deed[]): Finding[] {
  const both = new Set(same.filter(({ negated }) => negated).map(({ span }) => span.article)).intersection(
    new Set(same.filter(({ negated }) => !negated).map(({ span }) => span.article)),
  );
  const clear = same.filter(({ span }) => !both.has(span.article));
  const denied = clear.filter(({ negated }) => negated);
  const affirmed = clear.filter((deed) => !deed.negated && denied.some((other) => mayBeOne(deed, other)));
  if (denied.length === 0 || affirmed.length === 0) return [];
  const turned = overtakes(view, denied, affirmed) || overtakes(view, affirmed, denied);
  return [
    {
      topic: view.wordsAt((affirmed[0] as Deed).span),
      kind: "scope",
      verdict: turned ? "update" : "contradiction",
      why: turned ? "the later report has it the other way round" : "affirmed in one report and denied in another",
      sides: [affirmed, denied].map((own) =>
        makeSide(
          view.wordsAt(view.sentenceAt((own[0] as Deed).span)),
          own.map(({ span }) => span),
        ),
      ),
      rule: "deed-denial",
    },
  ];
}

function mayBeOne(a: Deed, b: Deed): boolean {
  return a.actor === b.actor || a.actor === null || b.actor === null;
}

/** Whether what is told to come is told the other way round by all reports of later days. */
function overtakes({ readings }: DraftView, later: readonly Deed[], earlier: readonly Deed[]): boolean {
  const dayOf = (article: ArticleId): string | null => readings.get(article)?.article.published.value ?? null;
  if (!earlier.every(({ ahead }) => ahead)) return false;
  return later.every(({ span }) => {
    const day = dayOf(span.article);
    return earlier.every((other) => {
      const before = dayOf(other.span.article);
      return day !== null && before !== null && before < day;
    });
  });
}

function listDeeds(view: DraftView, { article, sentences }: Reading, sides: Sides): Deed[] {
  return sentences
    .filter(({ kind }) => kind === "paragraph")
    .flatMap(({ start, end }) => {
      const tokens = view.tokensIn({ article: article.id, start, end });
      return tokens.flatMap((verb) => readDeed(view, article.id, tokens, verb, sides));
    });
}

/** The deed of a clause that tells what is, was or will be; nothing for what may, should or only might have been. */
function readDeed(view: DraftView, article: ArticleId, tokens: readonly Token[], verb: Token, sides: Sides): Deed[] {
  const { sets, meanings } = view;
  if (verb.pos !== "VERB" || verb.lemma.length < SHORTEST || SUPPOSED.has(verb.relation)) return [];
  const own = tokens.filter(({ head }) => head === verb.index);
  const subject = own.find(({ relation }) => relation.startsWith("nsubj"));
  const object = own.find(({ relation, pos }) => OBJECTS.has(relation) && pos === "NOUN");
  const unsure = own.some(({ lemma }) => sets.hedges.has(lemma) || sets.moods.has(lemma));
  const isUnheld = view
    .statementsIn({ article, start: verb.start, end: verb.end })
    .some(({ type }) => UNHELD.has(type));
  if (!object || unsure || isUnheld || (verb.relation === "acl" && !subject)) return [];
  const negated = [...own, ...tokens.filter(({ head }) => head === object.index)].some(
    ({ lemma, text }) => sets.negations.has(lemma) || sets.negations.has(text.toLowerCase()),
  );
  const meaningOf = ({ lemma }: Token): string => meanings.get(lemma) ?? lemma;
  const words = [verb, object, ...(subject ? [subject] : [])];
  const [start, end] = [Math.min(...words.map((word) => word.start)), Math.max(...words.map((word) => word.end))];
  return [
    {
      key: `${meaningOf(verb)} ${meaningOf(object)}`,
      actor: subject && subject !== object ? findActor(view, article, subject, sides) : null,
      negated,
      ahead: own.some(({ lemma }) => sets.upcoming.has(lemma)),
      span: { article, start, end },
    },
  ];
}

/** Whom the subject names, on whose side he acts; a noun stands for itself, and a pronoun for whomever it may. */
function findActor(
  { mentionsIn, meanings }: DraftView,
  article: ArticleId,
  subject: Token,
  sides: Sides,
): string | null {
  const { start, end, pos, lemma } = subject;
  const entity = mentionsIn({ article, start, end }).find((mention) => mention.entity !== null)?.entity;
  if (entity) return sides.get(entity) ?? entity;
  return pos === "PRON" ? null : `noun ${meanings.get(lemma) ?? lemma}`;
}
