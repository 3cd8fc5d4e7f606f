import { makeId } from "../../kit/hash.ts";
import { makeProblem } from "../../kit/problem.ts";
import type { Story } from "../../model/comparison.ts";
import type { Problem } from "../../model/problem.ts";
import type { Draft } from "../../model/reading.ts";
import type { AccountStage, Resources } from "../../model/stage.ts";
import type { BriefLine } from "../../model/telling.ts";
import { tellAgreed } from "./agreed.ts";
import { type BriefSource, gatherSource, type LineDraft } from "./brief-draft.ts";
import { findViolation } from "./check-line.ts";
import { tellDisputed } from "./disputed.ts";
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
    "mentions",
    "statements",
    "stories",
    "entities",
    "meetings",
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

/** Each section sees what those before it tell. */
const SECTIONS: readonly ((source: BriefSource, told: readonly LineDraft[]) => LineDraft[])[] = [
  tellAgreed,
  tellSaid,
  tellDisputed,
  tellSingleSource,
  tellNext,
];

function tellStory(draft: Draft, story: Story, resources: Resources): { lines: BriefLine[]; problems: Problem[] } {
  const source = gatherSource(draft, story, resources.lexicon.briefWords);
  const lines: BriefLine[] = [];
  const problems: Problem[] = [];
  const drafts: LineDraft[] = [];
  for (const tellSection of SECTIONS) drafts.push(...tellSection(source, drafts));
  for (const line of dropRepeated(drafts)) {
    const violation = findViolation(source, line, resources.lexicon.numerals);
    if (violation === null) lines.push(finishLine(line, story));
    else
      problems.push(
        makeProblem("brief-line-dropped", { stage: "brief", ...placeOf(line) }, { line: line.text, seen: violation }),
      );
  }
  return { lines, problems };
}

function finishLine({ section, text, cites, origins, silent }: LineDraft, story: Story): BriefLine {
  const id = makeId("b", story.id, section, text, ...cites.flatMap(({ article, start, end }) => [article, start, end]));
  return { id, story: story.id, section, text, cites, origins, ...(silent === undefined ? {} : { silent }) };
}

function placeOf({ cites: [span] }: LineDraft) {
  return span ? { article: span.article, span } : {};
}

/** A line that an earlier section already tells in the same words is told once. */
function dropRepeated(drafts: readonly LineDraft[]): LineDraft[] {
  const seen = new Set<string>();
  return drafts.filter(({ text }) => !seen.has(text) && seen.add(text));
}
