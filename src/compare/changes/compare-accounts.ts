import { compareText } from "../../kit/compare-text.ts";
import { indexBySpan } from "../../kit/index-by-span.ts";
import { makeProblem } from "../../kit/problem.ts";
import type { Account } from "../../model/account.ts";
import type { Change, ChangeSubject, Changes } from "../../model/change.ts";
import type { Span } from "../../model/span.ts";
import { EFFECTS, layBeside, makeChange } from "./change-draft.ts";
import { listChangedDifferences } from "./changed-differences.ts";
import { listChangedHappenings, listChangedMeetings } from "./changed-events.ts";
import { listChangedPoints } from "./changed-points.ts";
import { lastDayOf, listChangedReports, listChangedStories } from "./changed-reports.ts";
import { listChangedPositions, listNewFigures, listNewStatements } from "./changed-words.ts";
import { listNewPassages } from "./new-passages.ts";

/** Of several new items in the same words, the first of these tells them. */
const TELLERS: readonly ChangeSubject[] = [
  "statement",
  "meeting",
  "position",
  "happening",
  "figure",
  "point",
  "passage",
];

/**
 * Gives `later` with what is new in it since `earlier` (`changes`): what it adds, confirms, changes, contradicts. Items are
 * matched by the words they rest on, so it does not matter how ids came about; a report that `later` lacks is told as a
 * problem, and what rested on it is not compared. Pure, near linear in the size of both.
 */
export function compareAccounts(earlier: Account, later: Account): Account {
  const comparison = layBeside(earlier, later);
  const drafts = [
    ...listChangedStories(comparison),
    ...listChangedReports(comparison),
    ...listChangedDifferences(comparison),
    ...listChangedMeetings(comparison),
    ...listNewStatements(comparison),
    ...listChangedPositions(comparison),
    ...listChangedHappenings(comparison),
    ...listNewFigures(comparison),
    ...listChangedPoints(comparison),
    ...listNewPassages(comparison),
  ];
  const { added, missing } = comparison.carriage;
  const changes: Changes = {
    since: { articles: earlier.articles.map(({ id }) => id).sort(compareText), last: lastDayOf(earlier) },
    added: [...added].sort(compareText),
    lines: nest(drafts.map((draft) => makeChange(comparison, draft))).sort(comesFirst),
  };
  const problems = missing.map(({ source }) => makeProblem("report-missing", { stage: "since" }, { source }));
  return { ...later, changes, problems: [...later.problems, ...problems] };
}

/** Marks each new item whose words a weightier one tells already. */
function nest(changes: readonly Change[]): Change[] {
  const added = changes.filter(({ effect, subject }) => effect === "adds" && TELLERS.includes(subject));
  const findAt = indexBySpan(added, ({ cites }) => cites);
  return changes.map((change) => {
    const rank = TELLERS.indexOf(change.subject);
    const [own] = change.cites;
    if (change.effect !== "adds" || rank < 0 || !own) return change;
    const teller = findAt(own)
      .filter(
        (other) => TELLERS.indexOf(other.subject) < rank || (other.subject === change.subject && isInside(own, other)),
      )
      .sort((a, b) => TELLERS.indexOf(a.subject) - TELLERS.indexOf(b.subject) || lengthOf(b) - lengthOf(a))[0];
    return teller ? { ...change, within: teller.id } : change;
  });
}

/** Whether the words are a part of those of another change, and not all of them. */
function isInside({ start, end, article }: Span, { cites }: Change): boolean {
  return cites.some(
    (cite) => cite.article === article && cite.start <= start && end <= cite.end && cite.end - cite.start > end - start,
  );
}

function lengthOf({ cites: [first] }: Change): number {
  return first ? first.end - first.start : 0;
}

/** By effect, then by subject, then by place in the reports. */
function comesFirst(a: Change, b: Change): number {
  const [first, second] = [a.cites[0], b.cites[0]];
  return (
    EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) ||
    SUBJECTS.indexOf(a.subject) - SUBJECTS.indexOf(b.subject) ||
    compareText(first?.article ?? "", second?.article ?? "") ||
    (first?.start ?? 0) - (second?.start ?? 0) ||
    compareText(a.id, b.id)
  );
}

const SUBJECTS: readonly ChangeSubject[] = ["story", "report", "difference", ...TELLERS];
