import type { Difference } from "../../model/comparison.ts";
import { type BriefSource, countOriginsOf, isInStory, type LineDraft } from "./brief-draft.ts";

const MOST_LINES = 10;
const MOST_SIDES = 5;
const QUIET = new Set<Difference["kind"]>(["spelling", "wording"]);

/** Where the reports do not say the same: each reading, and what the difference amounts to. Spelling and style stay out. */
export function tellDisputed(source: BriefSource): LineDraft[] {
  return source.draft.differences
    .filter((difference) => !QUIET.has(difference.kind) && difference.verdict !== "apparent")
    .filter((difference) =>
      isInStory(
        source,
        difference.sides.flatMap((side) => side.spans),
      ),
    )
    .slice(0, MOST_LINES)
    .map((difference) => {
      const sides = difference.sides.slice(0, MOST_SIDES);
      const cites = sides.flatMap((side) => side.spans);
      return {
        section: "disputed",
        text: `${difference.topic}: ${sides.map((side) => side.value).join(" / ")} (${difference.verdict})`,
        cites,
        origins: countOriginsOf(source, cites),
        named: [],
        added: [],
      };
    });
}
