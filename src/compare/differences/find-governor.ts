import type { Figure } from "../../model/figure.ts";
import type { Token } from "../../model/sentence.ts";
import type { DraftView } from "./draft-view.ts";

/** How far above a number the verb that governs it is looked for. */
const HIGHEST = 4;

/** The verb that governs a figure, and what stands with it. */
export function findGovernor(view: DraftView, { span }: Figure): Token | null {
  const tokens = view.readings.get(span.article)?.tokens ?? [];
  let at: Token | undefined = view
    .tokensIn(span)
    .find(({ head, index }, _, all) => !all.some((each) => each.index === head && each.index !== index));
  for (let step = 0; at && step < HIGHEST; step++) {
    if (at.pos === "VERB") return at;
    at = at.head < 0 ? undefined : tokens[at.head];
  }
  return null;
}

/** Whether a number stands for those who did or suffered something: "40 were hurt", "it killed 12". */
export function isArgument(view: DraftView, { span }: Figure): boolean {
  return view.tokensIn(span).some(({ relation }) => relation.startsWith("nsubj") || relation === "obj");
}
