import type { Difference } from "../../model/comparison.ts";
import { type BriefSource, countOriginsOf, isInStory, type LineDraft } from "./brief-draft.ts";

const MOST_LINES = 10;
const MOST_SIDES = 5;
/** Spelling and wording mislead nobody about the facts, and a headline says less than its body as a rule. */
const TOLD: ReadonlySet<Difference["kind"]> = new Set(["value", "date", "place", "attribution"]);

/** Where the reports do not say the same: each reading, and what the difference amounts to. Spelling and style stay out. */
export function tellDisputed(source: BriefSource): LineDraft[] {
  return source.draft.differences
    .filter((difference) => TOLD.has(difference.kind) && difference.verdict !== "apparent")
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
        text: tellSides(
          difference,
          sides.map((side) => side.value),
        ),
        cites,
        origins: countOriginsOf(source, cites),
        named: [],
        added: [],
      };
    });
}

/** The readings side by side under their topic; a topic that only repeats a reading is left out. */
function tellSides({ topic, kind, verdict, why }: Difference, values: readonly string[]): string {
  const readings = [...new Set(values)].join(" / ");
  const head = values.includes(topic) ? "" : `${topic}: `;
  return `${head}${readings} (${kind === "attribution" ? why : verdict})`;
}
