import { compareText } from "../../kit/compare-text.ts";
import { countOrigins } from "../../kit/count-origins.ts";
import { makeId } from "../../kit/hash.ts";
import { splitByStory } from "../../kit/split-by-story.ts";
import type { Publication } from "../../model/article.ts";
import type { NegotiationWords } from "../../model/negotiation.ts";
import type { Position, PositionAct, PositionReport } from "../../model/position.ts";
import type { Draft, Reading } from "../../model/reading.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import type { AccountStage } from "../../model/stage.ts";
import { type TermWeights, termWeights } from "../term-weights.ts";
import { compileSynonyms, type Synonyms } from "../terms.ts";
import { aimDenials } from "./aim-denials.ts";
import { boundDays } from "./bound-days.ts";
import { clusterReports } from "./cluster-reports.ts";
import { judgeStatus, makeAnswerFinder } from "./find-answers.ts";
import { makeProfiler, type Profile } from "./profile-positions.ts";
import { findSides, type Sides } from "./sides.ts";

/** Joins reports of one position across articles, and finds which positions answer which. */
export const joinedPositions: AccountStage = {
  scope: "account",
  name: "joined-positions",
  summary: "Joins reports of one position across articles and finds its answers.",
  reads: ["article", "tokens", "mentions", "positionReports", "statements", "entities", "origins", "stories"],
  writes: ["positions"],
  run(draft, { lexicon, model }) {
    const sides = findSides(draft.entities, lexicon);
    const countries = new Set(draft.entities.filter(({ type }) => type === "country").map(({ id }) => id));
    const weigh = termWeights(model);
    const negations = new Set(lexicon.eventWords.negations);
    const standFor = compileSynonyms(lexicon);
    const joining = { draft, sides, countries, weigh, standFor, words: lexicon.negotiationWords, negations };
    const positions = splitByStory(draft.readings, draft.stories).flatMap((readings) => joinStory(readings, joining));
    return { positions: positions.sort((a, b) => compareText(a.id, b.id)) };
  },
};

/** What the joining looks up, the same for all stories. */
interface Joining {
  readonly draft: Draft;
  readonly sides: Sides;
  readonly countries: ReadonlySet<string>;
  readonly weigh: TermWeights;
  readonly standFor: Synonyms;
  readonly words: NegotiationWords;
  readonly negations: ReadonlySet<string>;
}

function joinStory(readings: readonly Reading[], joining: Joining): Position[] {
  const { draft, sides, countries, weigh, standFor, words, negations } = joining;
  const texts = new Map(readings.map(({ article }) => [article.id, article.text]));
  const days = new Map(readings.map(({ article }) => [article.id, daysOf(article.published)]));
  const unanswered = clusterReports(readings.map(dateReports), sides, weigh, standFor).map((reports) => ({
    ...makePosition(reports, texts, draft, sides, countries),
    ...boundDays(reports, days),
  }));
  const profile = makeProfiler(readings, sides, weigh);
  const profiles = new Map(unanswered.map((position) => [position.id, profile(position.support)]));
  const profileOf = ({ id }: Position) => profiles.get(id) as Profile;
  const aimed = aimDenials(unanswered, sides, profileOf);
  const findAnswers = makeAnswerFinder(aimed, sides, profileOf, words, negations);
  return aimed.map((position) => {
    const answers = findAnswers(position);
    return { ...position, answers, status: judgeStatus(answers) };
  });
}

/** The reading with each position dated by its statement as it is dated now: other reports may have told when it was made. */
function dateReports(reading: Reading): Reading {
  const said = new Map(reading.statements.map(({ id, said: { value } }) => [id, value] as const));
  const dateOf = ({ statement, date }: PositionReport) => (statement === null ? null : said.get(statement)) ?? date;
  return {
    ...reading,
    positionReports: reading.positionReports.map((report) => ({ ...report, date: dateOf(report) })),
  };
}

/** The day of publication, or the stretch of days it must lie in; null where nothing is known. */
function daysOf({ value, earliest, latest }: Publication): string | null {
  return value ?? (earliest !== null && latest !== null ? `${earliest}/${latest}` : null);
}

function makePosition(
  reports: readonly PositionReport[],
  texts: ReadonlyMap<ArticleId, string>,
  draft: Draft,
  sides: Sides,
  countries: ReadonlySet<string>,
): Omit<Position, "first" | "last"> {
  const ordered = [...reports].sort(
    (a, b) => compareText(a.content.article, b.content.article) || a.content.start - b.content.start,
  );
  const support = ordered.map(({ content }) => content);
  const told = ordered.reduce((best, report) => (lengthOf(report) > lengthOf(best) ? report : best));
  const act = chooseAct(ordered);
  const actor = chooseActor(ordered, sides, countries);
  const withCondition = ordered.find(({ condition }) => condition !== null)?.condition ?? null;
  return {
    id: makeId("p", actor, act, ...support.flatMap(({ article, start, end }) => [article, start, end])),
    actor,
    act,
    target: chooseTarget(ordered, actor, sides),
    content: readWords(told.content, texts),
    condition: withCondition === null ? null : readWords(withCondition, texts),
    negated: told.negated,
    support,
    statements: [...new Set(ordered.flatMap(({ statement }) => (statement === null ? [] : [statement])))],
    origins: countOrigins(support, draft.origins).least,
    answers: [],
    status: "open",
    rule: told.rule,
  };
}

/** So many of the reports must make out the act. */
const MADE_OUT = 1 / 3;

/** The act that most reports make out; those that do not tell it say nothing against it, if they are not by far the most. */
function chooseAct(reports: readonly PositionReport[]): PositionAct {
  const made = reports.map(({ act }) => act).filter((act) => act !== "other");
  return (made.length >= reports.length * MADE_OUT ? commonest(made) : null) ?? "other";
}

/** The one actor of all reports; where several speak for one country, the country. */
function chooseActor(reports: readonly PositionReport[], sides: Sides, countries: ReadonlySet<string>): string {
  const actors = new Set(reports.map(({ actor }) => actor));
  const [first = ""] = actors;
  if (actors.size === 1) return first;
  const side = sides.get(first);
  const country = [...countries].filter((id) => sides.get(id) === side).sort(compareText)[0];
  return country ?? (commonest(reports.map(({ actor }) => actor)) as string);
}

/** Whom most reports aim it at by their verb; else the party that most of them name first beside the actor's side. */
function chooseTarget(reports: readonly PositionReport[], actor: string, sides: Sides): string | null {
  const sideOf = (entity: string) => sides.get(entity) ?? entity;
  const isOther = (entity: string | null): entity is string => entity !== null && sideOf(entity) !== sideOf(actor);
  const aimed = commonest(reports.map(({ target }) => target).filter(isOther));
  return aimed ?? commonest(reports.flatMap(({ parties }) => parties.filter(isOther).slice(0, 1)));
}

function commonest<T extends string>(values: readonly T[]): T | null {
  const counts = Map.groupBy(values, (value) => value);
  const [best] = [...counts].sort(([a, few], [b, many]) => many.length - few.length || compareText(a, b));
  return best?.[0] ?? null;
}

function lengthOf({ content }: PositionReport): number {
  return content.end - content.start;
}

function readWords({ article, start, end }: Span, texts: ReadonlyMap<ArticleId, string>): string {
  return (texts.get(article) ?? "").slice(start, end).replace(/\s+/g, " ").trim();
}
