import { scoreEpisodes } from "./compare/episodes/score-episodes.ts";
import { scoreAnswers } from "./compare/nanco/score-answers.ts";
import { scoreReuse } from "./compare/reuse/score-reuse.ts";
import { scoreStories } from "./compare/stories/score-stories.ts";
import { newsquant } from "./find/newsquant/newsquant.ts";
import { plv } from "./find/plv/score-plv.ts";
import { polnear } from "./find/polnear/polnear.ts";
import { timesScorer } from "./find/times/scorer.ts";
import { conllpp } from "./language/names/scorer.ts";
import { scoreTreebank } from "./language/syntax/scorer.ts";
import { feedsScorer } from "./read/score-feeds.ts";
import { extractionScorer, pageDatesScorer } from "./read/scorer.ts";
import type { Scorer } from "./score.ts";
import { scoreStory } from "./seeds/score-story.ts";

/** Every set the bench knows, in the order it prints them. */
export const SCORERS: readonly Scorer[] = [
  extractionScorer,
  pageDatesScorer,
  feedsScorer,
  scoreTreebank("ud-ewt"),
  scoreTreebank("ud-gum"),
  conllpp,
  timesScorer,
  polnear,
  plv,
  newsquant,
  scoreStories,
  scoreEpisodes,
  scoreReuse,
  scoreAnswers,
  scoreStory("seeds", "gold/seeds", "seeds"),
  scoreStory("korea", "gold/korea", "gold/korea/texts"),
];
