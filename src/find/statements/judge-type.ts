import { childrenBy } from "../../kit/dependency-tree.ts";
import type { StatementTypeRule } from "../../model/cue-words.ts";
import type { Party, StatementType } from "../../model/statement.ts";
import { type ArticleView, lowerAt, type TokenRange } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";
import { holds } from "./find-parties.ts";

const MAX_CLIMB = 60;

/** What the main clause of a content shows. */
interface Clause {
  readonly root: string;
  readonly modals: readonly string[];
  readonly own: boolean;
  readonly negated: boolean;
}

/** What kind of act the statement is: as its cue says, or, where the cue is open, by what its main clause shows. */
export function judgeType(
  view: ArticleView,
  { cue, content }: Attribution,
  speaker: Party,
  conditional: boolean,
  rules: readonly StatementTypeRule[],
): StatementType {
  const [range] = content;
  if (!cue.open || !range) return cue.gives;
  if (view.text.charAt((view.tokens[range.last - 1]?.end ?? 1) - 1) === "?") return "other";
  const clause = readClause(view, range, speaker);
  const rule = rules.find((each) => fits(each, clause, conditional));
  return rule?.gives ?? cue.gives;
}

function fits(
  { modals, roots, own, negated, conditional }: StatementTypeRule,
  clause: Clause,
  isConditional: boolean,
): boolean {
  if (modals.length > 0 && !modals.some((modal) => clause.modals.includes(modal))) return false;
  if (roots.length > 0 && !roots.includes(clause.root)) return false;
  if (own !== undefined && own !== clause.own) return false;
  if (negated !== undefined && negated !== clause.negated) return false;
  return conditional === undefined || conditional === isConditional;
}

function readClause(view: ArticleView, range: TokenRange, speaker: Party): Clause {
  const root = findRoot(view, range);
  const children = view.tree.children[root] ?? [];
  const subject = childrenBy(view.tree, root, "nsubj", "nsubj:pass")[0];
  const auxiliaries = children.filter((child) => view.tokens[child]?.relation.startsWith("aux"));
  return {
    root: view.tokens[root]?.lemma ?? "",
    modals: auxiliaries.flatMap((child) => [view.tokens[child]?.lemma ?? "", lowerAt(view, child)]),
    own: subject !== undefined && isOwn(view, subject, speaker),
    negated: isDenied(view, root, (subject ?? range.first) + 1),
  };
}

/** Whether a negation stands between the subject and the main word, or hangs on that word. */
function isDenied(view: ArticleView, root: number, from: number): boolean {
  for (let at = from; at < root; at++) if (view.words.negations.has(lowerAt(view, at))) return true;
  return (view.tree.children[root] ?? []).some((child) => view.words.negations.has(lowerAt(view, child)));
}

function isOwn(view: ArticleView, subject: number, speaker: Party): boolean {
  if (view.words.selfWords.has(lowerAt(view, subject))) return true;
  const entity = view.mentionAt.get(subject)?.entity;
  return entity !== undefined && entity !== null && entity === speaker.entity;
}

/** The token of the range that is governed from outside it. */
function findRoot(view: ArticleView, range: TokenRange): number {
  let at = range.first;
  for (let step = 0; step < MAX_CLIMB; step++) {
    const head = view.tokens[at]?.head ?? -1;
    if (!holds(range, head)) return at;
    at = head;
  }
  return at;
}
