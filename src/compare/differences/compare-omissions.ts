import type { Omission, QualifierKind } from "../../model/statement.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";

/** What the reports that lack the words of each kind have done to the meaning. */
const LOSSES: Readonly<Record<QualifierKind, string>> = {
  negation: "the negation is left out, so that the opposite is said",
  condition: "the condition is left out",
  possibility: "what may be is told as what is",
  part: "what is said of some is told of all",
  approximation: "what is nearly so is told as quite so",
  restriction: "the restriction is left out",
  "time limit": "what is meant for a while is told as lasting",
};

/** Reports of one utterance that leave out words which change its meaning: "not", "if", "some", "may". */
export function compareOmissions(view: DraftView): readonly Finding[] {
  const omissions = view.draft.readings.flatMap(({ statements }) => statements.flatMap(({ omits }) => omits));
  const byWords = Map.groupBy(omissions, ({ kind, words }) => `${kind} ${words.article} ${words.start}`);
  return [...byWords.values()].map((lost) => {
    const { kind, words } = lost[0] as Omission;
    const without = lost.map((omission) => omission.without);
    return {
      topic: view.wordsAt(words),
      kind: "scope",
      verdict: kind === "negation" ? "contradiction" : "other-scope",
      why: `one utterance, cut: ${LOSSES[kind]}`,
      sides: [
        makeSide(view.wordsAt(words), [words]),
        makeSide(lost.map((each) => view.wordsAt(each.without))[0] ?? "", without),
      ],
      rule: `utterance-omission: ${kind}`,
    };
  });
}
