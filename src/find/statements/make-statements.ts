import { makeId } from "../../kit/hash.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Party, Said, Statement, StatementType } from "../../model/statement.ts";
import { type ArticleView, lowerAt, type TokenRange, toText } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";
import { findAuthors } from "./find-authors.ts";
import { findCondition, findFrontedCondition } from "./find-condition.ts";
import { findFormerSubject } from "./find-former-subject.ts";
import { findParties, type Parties } from "./find-parties.ts";
import { findQuoted, judgeMode } from "./judge-mode.ts";
import { judgeType } from "./judge-type.ts";
import { layContents } from "./lay-contents.ts";
import { nameGroups } from "./name-groups.ts";
import { nestAttributions } from "./nest-attributions.ts";
import { type Entities, NOBODY, resolveParty } from "./resolve-party.ts";
import { dateStatements } from "./said/date-statements.ts";
import { isNegated } from "./settle-content.ts";
import { splitContent } from "./split-content.ts";
import { toSpan } from "./to-span.ts";

interface Draft {
  readonly attribution: Attribution;
  readonly speaker: Party;
  readonly condition: TokenRange | null;
  readonly content: readonly Span[];
}

/** Turns attributions into statements: who, to whom, through what, when, on what condition, of what type. */
export function makeStatements(
  view: ArticleView,
  attributions: readonly Attribution[],
  { times, article }: Reading,
  lexicon: Lexicon,
  entities: Entities,
): readonly Statement[] {
  const bare = attributions.flatMap((attribution) => draftStatements(view, attribution, lexicon, entities));
  const authors = findAuthors(view, bare);
  const authored = bare.map((draft, index) => ({ ...draft, speaker: authors[index] as Party }));
  const named = nameGroups(view, authored);
  const drafts = authored.map((draft, index) => ({ ...draft, speaker: named[index] as Party }));
  const said = dateStatements(
    view,
    drafts.map(({ attribution, speaker }) => ({ attribution, speaker: speaker.entity ?? speaker.name })),
    times,
    article.published,
  );
  const layer = layContents(attributions, view.tokens.length);
  const anchors = new Set(attributions.map(({ anchor }) => anchor));
  const context = { entities, anchors, rules: lexicon.statementTypes };
  const statements = drafts.map((draft, index) => {
    const parties = findParties(view, draft.attribution, layer, anchors, entities);
    const type = judgeType(view, draft.attribution, draft.speaker, draft.condition !== null, context);
    return completeStatement(view, draft, said[index] as Said, parties, type);
  });
  return nestStatements(shareMedia(view, statements, drafts), drafts, view.tokens.length);
}

/** One draft for each clause that is joined on by "and that". */
function draftStatements(view: ArticleView, attribution: Attribution, lexicon: Lexicon, entities: Entities): Draft[] {
  const { source, content, frame } = attribution;
  const named = source && (source.antecedent ?? findFormerSubject(view, attribution) ?? source.head);
  const speaker = source && named !== null ? resolveParty(view, named, source.range, entities) : NOBODY;
  const [only] = content;
  const parts =
    frame === "clause" && content.length === 1 && only ? splitContent(view, only).map((part) => [part]) : [content];
  return parts.flatMap((ranges) => {
    const last = ranges.at(-1);
    const { conditions } = lexicon.speechWords;
    const condition =
      (last ? findCondition(view, last, conditions) : null) ?? findFrontedCondition(view, attribution, conditions);
    const spans = ranges.flatMap((range) => toSpans(view, cutCondition(view, withoutThat(view, range), condition)));
    return spans.length > 0
      ? [{ attribution: { ...attribution, content: ranges }, speaker, condition, content: spans }]
      : [];
  });
}

function completeStatement(
  view: ArticleView,
  { attribution, speaker, condition, content }: Draft,
  said: Said,
  parties: Parties,
  type: StatementType,
): Statement {
  const { source, cueRange, furtherCues, rule } = attribution;
  const quoted = findQuoted(view, attribution);
  const cue = [cueRange, ...furtherCues].flatMap((range) => toSpans(view, range));
  const span = cover([...content, ...cue, ...(source && !source.shared ? toSpans(view, source.range) : [])]);
  const id = makeId("s", view.id, attribution.anchor, content[0]?.start ?? null, content[0]?.end ?? null);
  return {
    id,
    span,
    mode: judgeMode(view, attribution, quoted),
    speaker,
    cue,
    content,
    quoted: quoted.map((range) => toSpan(view, range)),
    ...parties,
    via: null,
    nestedIn: null,
    condition: condition ? (toSpans(view, condition)[0] ?? null) : null,
    said,
    type,
    utterance: id,
    negated: isNegated(view, cueRange),
    omits: [],
    rule,
  };
}

/** "said in a statement, adding that …": words that go on from others go through the same medium. */
function shareMedia(view: ArticleView, statements: readonly Statement[], drafts: readonly Draft[]): Statement[] {
  return statements.map((statement, index) => {
    const { source, anchor } = (drafts[index] as Draft).attribution;
    const former = drafts[index - 1]?.attribution;
    const goesOn = source?.shared && view.tokens[anchor]?.features.form !== "finite" && statement.medium.length === 0;
    if (!goesOn || !former || view.tokens[former.anchor]?.sentence !== view.tokens[anchor]?.sentence) return statement;
    return { ...statement, medium: statements[index - 1]?.medium ?? [] };
  });
}

/** Joins each statement to the innermost one whose content holds its cue, or by which it is handed on. */
function nestStatements(statements: readonly Statement[], drafts: readonly Draft[], tokens: number): Statement[] {
  const outer = nestAttributions(
    drafts.map(({ attribution }) => attribution),
    tokens,
  );
  const byAnchor = new Map(drafts.map(({ attribution }, index) => [attribution.anchor, index]));
  return statements.map((statement, index) => {
    const relayedBy = drafts[index]?.attribution.relayedBy ?? null;
    const around = statements[(relayedBy === null ? outer[index] : byAnchor.get(relayedBy)) ?? -1];
    return around ? { ...statement, nestedIn: around.id, via: around.speaker.entity } : statement;
  });
}

/** A trailing condition stands in a field of its own, unless it holds words in quotation marks. */
function cutCondition(view: ArticleView, range: TokenRange, condition: TokenRange | null): TokenRange {
  if (!condition || condition.first <= range.first || condition.first >= range.last) return range;
  if (view.quotationOf.subarray(condition.first, condition.last).some((number) => number !== -1)) return range;
  return condition.last >= range.last - 1 ? { first: range.first, last: condition.first } : range;
}

function withoutThat(view: ArticleView, { first, last }: TokenRange): TokenRange {
  return view.words.complementizers.has(lowerAt(view, first)) && opensClause(view, first)
    ? { first: first + 1, last }
    : { first, last };
}

/** Whether a "that" opens a clause and does not point at the noun behind it ("that gate"). */
function opensClause(view: ArticleView, at: number): boolean {
  const { pos = "X", features } = view.tokens[at + 1] ?? {};
  if (view.tokens[at]?.relation === "mark" || ["DET", "PRON", "PROPN"].includes(pos)) return true;
  return pos === "NOUN" && features?.number === "plural";
}

function toSpans(view: ArticleView, range: TokenRange): Span[] {
  const words = toText(view, range);
  return words ? [toSpan(view, words)] : [];
}

function cover(spans: readonly Span[]): Span {
  const [first] = spans as [Span];
  const start = spans.reduce((least, span) => Math.min(least, span.start), first.start);
  const end = spans.reduce((most, span) => Math.max(most, span.end), first.end);
  return { article: first.article, start, end };
}
