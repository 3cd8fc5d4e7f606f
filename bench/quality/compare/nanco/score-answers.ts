import { type Claim, measureClaims, readClaim } from "../../../../src/compare/differences/claim-likeness.ts";
import { viewDraft } from "../../../../src/compare/differences/draft-view.ts";
import { listTellingWords } from "../../../../src/compare/differences/telling-words.ts";
import { termWeights } from "../../../../src/compare/term-weights.ts";
import { makeBareArticle } from "../../../../src/kit/start-reading.ts";
import type { Lexicon } from "../../../../src/model/lexicon.ts";
import type { Resources } from "../../../../src/model/stage.ts";
import { PIPELINE } from "../../../../src/pipeline.ts";
import { runStages } from "../../../../src/run-pipeline.ts";
import { loadResources } from "../../../../src/store/load-resources.ts";
import { bootstrap } from "../../counts.ts";
import type { Score, Scorer } from "../../score.ts";
import { balancedAccuracy, chooseCut, type Pair } from "./balanced-accuracy.ts";
import { type Question, readQuestions } from "./read-questions.ts";

const STAGES: ReadonlySet<string> = new Set(["syntax", "mentions", "identity", "times"]);
/** In the middle of the cuts (0.12 to 0.3) between which the accuracy on the given questions moves by two points. */
const CUT = 0.2;
const CUTS = [0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.35, 0.4];

/** Whether two answers to a question say the same, by the comparison of claims, over all pairs of answers. */
export const scoreAnswers: Scorer = {
  part: "compare",
  set: "nanco",
  async run(data) {
    const questions = readQuestions(data);
    if (questions.length === 0) return null;
    const resources = loadResources();
    const pairs = questions.map((question) => comparePairs(question, resources));
    const { value, low, high } = bootstrap(pairs, (sample) => balancedAccuracy(sample.flat(), CUT));
    const bare = questions.map((question) => comparePairs(question, withoutMeanings(resources)));
    return [
      {
        set: "nanco",
        measure: "balanced accuracy",
        value,
        low,
        high,
        n: pairs.flat().length,
        baseline: balancedAccuracy(questions.flatMap(compareTrivially), 1),
        peers: {
          "cut chosen on the other questions": crossValidate(pairs),
          "without word groups": balancedAccuracy(bare.flat(), CUT),
        },
      } satisfies Score,
    ];
  },
};

/** Each question judged by the cut that parts the pairs of the others best. */
function crossValidate(pairs: readonly (readonly Pair[])[]): number {
  const judged = pairs.flatMap((own, index) => {
    const cut = chooseCut(pairs.filter((_, other) => other !== index).flat(), CUTS);
    return own.map(({ same, likeness }) => ({ same, likeness: likeness >= cut ? 1 : 0 }));
  });
  return balancedAccuracy(judged, 1);
}

function comparePairs({ question, answers }: Question, resources: Resources): Pair[] {
  const claims = readAnswers(
    question,
    answers.map(({ text }) => text),
    resources,
  );
  return claims.flatMap((one, index) =>
    claims.slice(0, index).map((other, at) => ({
      same: answers[index]?.group === answers[at]?.group,
      likeness: measureClaims(one, other),
    })),
  );
}

/** The answers as claims; words of the question say nothing in them. */
function readAnswers(question: string, texts: readonly string[], resources: Resources): Claim[] {
  const articles = [question, ...texts].map((text, index) => makeBareArticle(String(index).padStart(4, "0"), text));
  const draft = runStages(
    PIPELINE.filter(({ name }) => STAGES.has(name)),
    articles,
    resources,
  );
  const entities = new Map(draft.entities.map((entity) => [entity.id, entity]));
  const view = viewDraft(draft, entities, resources.lexicon);
  const [asked, ...spans] = articles.map(({ id, text }) => ({ article: id, start: 0, end: text.length }));
  const known = asked ? listTellingWords(view, [asked]) : [];
  return spans.map((span) => readClaim(view, [span], termWeights(resources.model), known));
}

function withoutMeanings(resources: Resources): Resources {
  const lexicon: Lexicon = { ...resources.lexicon, synonyms: [], sameFates: [], sameCounted: [] };
  return { ...resources, lexicon };
}

/** The trivial method: two answers with a word of four letters or more in common say the same. */
function compareTrivially({ answers }: Question): Pair[] {
  const words = answers.map(({ text }) => new Set(text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []));
  return words.flatMap((own, index) =>
    words.slice(0, index).map((other, at) => ({
      same: answers[index]?.group === answers[at]?.group,
      likeness: own.isDisjointFrom(other) ? 0 : 1,
    })),
  );
}
