import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import type { StatementTypeRule } from "../../model/cue-words.ts";
import type { Party, StatementType } from "../../model/statement.ts";
import { type ArticleView, lowerAt, type TokenRange } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";
import { holds } from "./find-parties.ts";
import { mentionOf } from "./mention-of.ts";
import type { Entities } from "./resolve-party.ts";
import { speaksFor } from "./speaks-for.ts";

const MAX_CLIMB = 60;

/** What the type of a statement hangs on, besides its own words. */
export interface TypeContext {
  readonly entities: Entities;
  readonly rules: readonly StatementTypeRule[];
  /** The tokens of all cues of the article. */
  readonly anchors: ReadonlySet<number>;
}

/** What the main clause of a content shows. */
interface Clause {
  /** The main word, and, where it only carries a noun ("has no plan"), that noun. */
  readonly roots: readonly string[];
  readonly subject: string | null;
  readonly modals: readonly string[];
  /** Whether it is about the speaker or his side. */
  readonly own: boolean;
  /** Whether it is about another person. */
  readonly foreign: boolean;
  readonly negated: boolean;
  readonly conditional: boolean;
  /** Whether its main word tells of words of somebody else. */
  readonly relayed: boolean;
}

/** What kind of act the statement is: as its cue says, or, where the cue leaves it open, by what its main clause shows. */
export function judgeType(
  view: ArticleView,
  { cue, content }: Attribution,
  speaker: Party,
  conditional: boolean,
  context: TypeContext,
): StatementType {
  const [range] = content;
  if (!range) return cue.gives;
  if (isQuestion(view, range)) return "other";
  const kind = cue.open ? "open" : cue.gives;
  const rules = context.rules.filter(({ cues }) => cues.includes(kind));
  if (rules.length === 0) return cue.gives;
  const clause = readClause(view, range, speaker, conditional, context);
  return rules.find((rule) => fits(rule, clause))?.gives ?? cue.gives;
}

/** "“Who will pay?” she asked": the first sentence of the words in marks is a question. */
function isQuestion(view: ArticleView, { first, last }: TokenRange): boolean {
  if (view.quotationOf[first] === -1 && lowerAt(view, last - 1) !== "?") return false;
  for (let at = first; at < last; at++) {
    if (lowerAt(view, at) === "?") return true;
    if (lowerAt(view, at) === ".") return false;
  }
  return false;
}

function fits(rule: StatementTypeRule, clause: Clause): boolean {
  const { modals, roots, subjects } = rule;
  if (modals.length > 0 && !modals.some((modal) => clause.modals.includes(modal))) return false;
  if (roots.length > 0 && !clause.roots.some((root) => roots.includes(root))) return false;
  if (subjects.length > 0 && (clause.subject === null || !subjects.includes(clause.subject))) return false;
  return (["own", "foreign", "negated", "conditional", "relayed"] as const).every(
    (trait) => rule[trait] === undefined || rule[trait] === clause[trait],
  );
}

function readClause(
  view: ArticleView,
  range: TokenRange,
  speaker: Party,
  conditional: boolean,
  { entities, anchors }: TypeContext,
): Clause {
  const root = findRoot(view, range);
  const children = view.tree.children[root] ?? [];
  const subject = childBy(view.tree, root, "nsubj", "nsubj:pass");
  const object = childBy(view.tree, root, "obj");
  const auxiliaries = children.filter((child) => view.tokens[child]?.relation.startsWith("aux"));
  const own = subject !== null && isOwn(view, subject, speaker, entities);
  const { lemma = "", pos = "X" } = view.tokens[root] ?? {};
  const carried = object !== null && view.words.carryingVerbs.has(lemma) ? [view.tokens[object]?.lemma ?? ""] : [];
  return {
    roots: [lemma, `${lemma}/${pos}`, ...carried],
    subject: subject === null ? null : (view.tokens[subject]?.lemma ?? null),
    modals: auxiliaries.flatMap((child) => [view.tokens[child]?.lemma ?? "", lowerAt(view, child)]),
    own,
    foreign: subject !== null && !own && isAnother(view, subject),
    negated:
      isDenied(view, root, (subject ?? range.first) + 1) ||
      view.words.negations.has(lowerAt(view, root + 1)) ||
      (object !== null && isNone(view, object)),
    conditional,
    relayed: root !== range.first && anchors.has(root),
  };
}

/** Whether a negation stands between the subject and the main word, or hangs on that word. */
function isDenied(view: ArticleView, root: number, from: number): boolean {
  for (let at = from; at < root; at++) if (view.words.negations.has(lowerAt(view, at))) return true;
  return (view.tree.children[root] ?? []).some((child) => view.words.negations.has(lowerAt(view, child)));
}

/** "required no tests": the object is none. */
function isNone(view: ArticleView, object: number): boolean {
  return childrenBy(view.tree, object, "det").some((child) => view.words.negations.has(lowerAt(view, child)));
}

function isOwn(view: ArticleView, subject: number, speaker: Party, entities: Entities): boolean {
  if (view.words.selfWords.has(lowerAt(view, subject))) return true;
  const entity = mentionOf(view, subject)?.entity ?? null;
  if (entity === null || speaker.entity === null) return false;
  return entity === speaker.entity || speaksFor(view, speaker.entity, entity, entities);
}

function isAnother(view: ArticleView, subject: number): boolean {
  const mention = mentionOf(view, subject);
  return mention?.type === "person" && mention.form === "name";
}

/** The token of the range that is governed from outside it. */
function findRoot(view: ArticleView, range: TokenRange): number {
  let at = range.first;
  while (at < range.last - 1 && view.tokens[at]?.pos === "PUNCT") at++;
  for (let step = 0; step < MAX_CLIMB; step++) {
    const { head = -1, pos } = view.tokens[at] ?? {};
    // The clause that opens with its subject is the main one, whatever the tree hangs it on.
    const opens =
      pos === "VERB" && childrenBy(view.tree, at, "nsubj").some((child) => view.tree.leftmost[child] === range.first);
    if (opens || !holds(range, head)) return at;
    at = head;
  }
  return at;
}
