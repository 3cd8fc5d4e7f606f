import { compareText } from "./kit/compare-text.ts";
import { Fault } from "./kit/fault.ts";
import { makeProblem } from "./kit/problem.ts";
import { startReading } from "./kit/start-reading.ts";
import { type Account, SCHEMA } from "./model/account.ts";
import type { Article } from "./model/article.ts";
import type { Problem } from "./model/problem.ts";
import type { Draft, Reading } from "./model/reading.ts";
import type { AccountStage, ArticleStage, Resources, Stage } from "./model/stage.ts";
import { UNDETERMINED } from "./read/detect-language.ts";

/** Told after each stage, so that a door can show progress. */
export type Progress = (stage: string, done: number, total: number) => void;

/** Throws the fault `pipeline-broken` where a stage reads a layer that no stage before it writes. */
export function checkPipeline(stages: readonly Stage[]): void {
  const written = new Set<string>(["article"]);
  for (const stage of stages) {
    for (const layer of stage.reads) {
      if (!written.has(layer)) throw new Fault("pipeline-broken", { stage: stage.name, seen: layer });
    }
    for (const layer of stage.writes) written.add(layer);
  }
}

/** Runs the stages over the articles. The order of `articles` does not matter: they are sorted by id first. */
export function runPipeline(
  stages: readonly Stage[],
  articles: readonly Article[],
  resources: Resources,
  progress: Progress = () => {},
): Account {
  return makeAccount(runStages(stages, articles, resources, progress));
}

/** The same, with what leaves no trace in the account kept: sentences, tokens and the reports of single articles. */
export function runStages(
  stages: readonly Stage[],
  articles: readonly Article[],
  resources: Resources,
  progress: Progress = () => {},
): Draft {
  checkPipeline(stages);
  let draft = startDraft([...articles].sort((a, b) => compareText(a.id, b.id)));
  stages.forEach((stage, index) => {
    draft = stage.scope === "article" ? runOnArticles(stage, draft, resources) : runOnAccount(stage, draft, resources);
    progress(stage.name, index + 1, stages.length);
  });
  return draft;
}

function startDraft(articles: readonly Article[]): Draft {
  return {
    readings: articles.map(startReading),
    stories: [],
    entities: [],
    meetings: [],
    positions: [],
    reuse: [],
    origins: [],
    points: [],
    differences: [],
    timeline: [],
    negotiation: [],
    brief: [],
    problems: [],
  };
}

function runOnArticles(stage: ArticleStage, draft: Draft, resources: Resources): Draft {
  const problems: Problem[] = [];
  const surroundings = { resources, entities: draft.entities };
  const readings = draft.readings.map((reading): Reading => {
    if (!isReadable(reading.article, resources)) return reading;
    try {
      const { problems: found, ...layers } = stage.run(reading, surroundings);
      if (found) problems.push(...found);
      return { ...reading, ...layers };
    } catch (error) {
      problems.push(describeFailure(stage, reading.article, error));
      return reading;
    }
  });
  return { ...draft, readings, problems: [...draft.problems, ...problems] };
}

function runOnAccount(stage: AccountStage, draft: Draft, resources: Resources): Draft {
  const { problems = [], ...layers } = stage.run(draft, resources);
  return { ...draft, ...layers, problems: [...draft.problems, ...problems] };
}

/** The stages read the language of the model; what is in another stays whole and without their layers. */
function isReadable({ language }: Article, { model }: Resources): boolean {
  return language.split("-")[0] === model.language || language === UNDETERMINED;
}

function describeFailure(stage: Stage, article: Article, error: unknown): Problem {
  const seen = error instanceof Error ? error.message : String(error);
  return makeProblem(
    "stage-failed",
    { stage: stage.name, article: article.id },
    {
      stage: stage.name,
      source: article.source,
      seen,
    },
  );
}

function makeAccount(draft: Draft): Account {
  const { readings, ...layers } = draft;
  return {
    schema: SCHEMA,
    articles: readings.map((reading) => reading.article),
    stories: layers.stories,
    entities: layers.entities,
    mentions: readings.flatMap((reading) => reading.mentions),
    times: readings.flatMap((reading) => reading.times),
    figures: readings.flatMap((reading) => reading.figures),
    statements: readings.flatMap((reading) => reading.statements),
    meetings: layers.meetings,
    positions: layers.positions,
    reuse: layers.reuse,
    origins: layers.origins,
    points: layers.points,
    differences: layers.differences,
    timeline: layers.timeline,
    negotiation: layers.negotiation,
    brief: layers.brief,
    problems: layers.problems,
  };
}
