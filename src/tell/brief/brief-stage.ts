import { makeId } from "../../kit/hash.ts";
import { makeProblem } from "../../kit/problem.ts";
import type { Story } from "../../model/comparison.ts";
import type { Problem } from "../../model/problem.ts";
import type { Draft } from "../../model/reading.ts";
import type { AccountStage, Resources } from "../../model/stage.ts";
import type { BriefLine, BriefSection } from "../../model/telling.ts";
import { tellAgreed } from "./agreed.ts";
import { type BriefSource, gatherSource, type LineDraft } from "./brief-draft.ts";
import { findViolation } from "./check-line.ts";
import { tellDisputed } from "./disputed.ts";
import { tellHappened } from "./happened.ts";
import { isToldAlready } from "./is-told-already.ts";
import { tellNext } from "./next.ts";
import { tellSaid } from "./said.ts";
import { tellSingleSource } from "./single-source.ts";
import { sliceByStory } from "./slice-by-story.ts";

/** Tells each story in lines that are cut from the texts or filled from the layers, and drops every line its cites do not bear. */
export const brief: AccountStage = {
  scope: "account",
  name: "brief",
  summary: "Tells each story in short lines, each checked against the words it cites.",
  reads: [
    "sentences",
    "tokens",
    "mentions",
    "times",
    "figures",
    "statements",
    "stories",
    "entities",
    "meetings",
    "reuse",
    "origins",
    "points",
    "differences",
    "timeline",
    "negotiation",
  ],
  writes: ["brief"],
  run(draft, resources) {
    const slices = sliceByStory(draft);
    const told = draft.stories.map((story) => tellStory(slices.get(story.id) ?? draft, story, resources));
    return { brief: told.flatMap(({ lines }) => lines), problems: told.flatMap(({ problems }) => problems) };
  },
};

/** In the order in which they are told; see {@link ORDER_OF_WORK}. */
const TELLERS: Readonly<Record<BriefSection, (source: BriefSource, told: readonly LineDraft[]) => LineDraft[]>> = {
  happened: tellHappened,
  agreed: tellAgreed,
  said: tellSaid,
  disputed: tellDisputed,
  "single-source": tellSingleSource,
  next: tellNext,
};
/** What is planned and what was done is told first, so that no other section repeats it. */
const ORDER_OF_WORK: readonly BriefSection[] = ["next", "happened", "agreed", "said", "disputed", "single-source"];

function tellStory(draft: Draft, story: Story, resources: Resources): { lines: BriefLine[]; problems: Problem[] } {
  const source = gatherSource(draft, story, resources.lexicon);
  const problems: Problem[] = [];
  const told: LineDraft[] = [];
  for (const section of ORDER_OF_WORK) {
    for (const line of TELLERS[section](source, told)) {
      const violation = findViolation(source, line, resources.lexicon.numerals);
      const at = { stage: "brief", ...placeOf(line) };
      if (violation !== null)
        problems.push(makeProblem("brief-line-dropped", at, { line: line.text, seen: violation }));
      else if (!isToldAlready(line, told)) told.push(line);
    }
  }
  const inOrder = Object.keys(TELLERS).flatMap((section) => told.filter((line) => line.section === section));
  return { lines: inOrder.map((line) => finishLine(line, story)), problems };
}

function finishLine({ section, text, cites, origins, silent }: LineDraft, story: Story): BriefLine {
  const id = makeId("b", story.id, section, text, ...cites.flatMap(({ article, start, end }) => [article, start, end]));
  return { id, story: story.id, section, text, cites, origins, ...(silent === undefined ? {} : { silent }) };
}

function placeOf({ cites: [span] }: LineDraft) {
  return span ? { article: span.article, span } : {};
}
