import type { Difference } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import { tellVerdict } from "../difference-words.ts";
import { shortenLemma } from "../headings.ts";
import { orderDifferences } from "../order-differences.ts";
import { type BriefSource, countOriginsOf, isInStory, type LineDraft } from "./brief-draft.ts";

const MOST_LINES = 10;
const MOST_SIDES = 5;
/** A longer reading is no name. */
const LONGEST_NAME = 60;
/** A report that gives no day, or one less close, disputes nothing. */
const SILENT_VERDICTS: ReadonlySet<Difference["verdict"]> = new Set([
  "vague-exact",
  "other-scope",
  "bound",
  "rounding",
]);

/** Where the reports do not say the same, most misleading first: each reading, and what the difference amounts to. */
export function tellDisputed(source: BriefSource): LineDraft[] {
  return orderDifferences(source.draft.differences.filter(isDisputed))
    .filter(({ sides }) =>
      isInStory(
        source,
        sides.flatMap(({ spans }) => spans),
      ),
    )
    .slice(0, MOST_LINES)
    .map((difference) => tellDifference(source, difference));
}

/** Spelling, wording and scope stay out. */
function isDisputed({ kind, verdict }: Difference): boolean {
  if (verdict === "apparent") return false;
  if (kind === "date" || kind === "place") return !SILENT_VERDICTS.has(verdict);
  return kind === "value" || kind === "attribution";
}

function tellDifference(source: BriefSource, difference: Difference): LineDraft {
  const sides = difference.sides.slice(0, MOST_SIDES);
  const values = sides.map(({ value }) => value);
  const spans = sides.flatMap((side) => side.spans);
  const isClaim = difference.kind === "attribution";
  return {
    section: "disputed",
    text: isClaim ? tellClaim(difference, values) : tellSides(difference, values),
    cites: [...spans, ...citeTopic(source, difference)],
    origins: countOriginsOf(source, spans),
    named: [],
    // The names of sources come from the statements that the readings stand in.
    added: isClaim ? [difference.why, ...values] : [],
  };
}

/** The readings side by side under their topic; a topic that only repeats a reading is left out. */
function tellSides(difference: Difference, values: readonly string[]): string {
  const { topic } = difference;
  const readings = [...new Set(values)].join(" / ");
  const head = values.includes(topic) ? "" : `${shortenLemma(topic)}: `;
  return `${head}${readings} (${tellVerdict(difference)})`;
}

/** A claim, and how the reports differ on whose it is: whole sentences side by side would only say it twice. */
function tellClaim({ topic, why }: Difference, values: readonly string[]): string {
  const areNames = values.every((value) => value.length <= LONGEST_NAME);
  return areNames ? `${shortenLemma(topic)}: ${values.join(" / ")} (${why})` : `${shortenLemma(topic)}: ${why}`;
}

/** Where the words of a topic with names or numbers stand in one of the reports, when they do. */
function citeTopic({ articles }: BriefSource, { topic, sides }: Difference): Span[] {
  if (!/[\p{Lu}\p{N}]/u.test(topic)) return [];
  for (const id of new Set(sides.flatMap((side) => side.articles))) {
    const start = articles.get(id)?.text.indexOf(topic) ?? -1;
    if (start >= 0) return [{ article: id, start, end: start + topic.length }];
  }
  return [];
}
