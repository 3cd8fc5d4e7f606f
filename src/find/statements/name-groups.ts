import { childBy } from "../../kit/dependency-tree.ts";
import type { Party } from "../../model/statement.ts";
import { type ArticleView, lowerAt, sentenceOf } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";

/** A draft of a statement, as far as it is looked at here. */
interface Spoken {
  readonly attribution: Attribution;
  readonly speaker: Party;
}

const MOST_SENTENCES = 2;

/** More statements than this before a pronoun are not looked at. */
const MOST_DRAFTS = 12;

/**
 * "Two officials said the pier was unsafe. It would be shut, they said.": who speaks through a pronoun that no entity is
 * known for is whoever spoke just before, if the number is the same: several, or somebody without a name. The surface stays
 * the pronoun. Gives the parties in the order of `drafts`.
 */
export function nameGroups(view: ArticleView, drafts: readonly Spoken[]): readonly Party[] {
  const parties: Party[] = [];
  drafts.forEach((draft, index) => {
    const { speaker, attribution } = draft;
    const number = speaker.name === null ? numberOfPronoun(view, attribution) : null;
    const former =
      number === null
        ? null
        : findFormer(view, attribution, drafts.slice(Math.max(0, index - MOST_DRAFTS), index), number);
    parties.push(former === null ? speaker : { ...speaker, entity: former.entity, name: former.name });
  });
  return parties;
}

function numberOfPronoun(view: ArticleView, { source }: Attribution): "singular" | "plural" | null {
  const word = source === null ? "" : lowerAt(view, source.head);
  if (view.words.personalPronouns.has(word)) return "singular";
  return view.words.groupPronouns.has(word) ? "plural" : null;
}

/** The nearest speaker in the same paragraph: several people, or, for one person, somebody who is no entity either. */
function findFormer(
  view: ArticleView,
  { anchor }: Attribution,
  before: readonly Spoken[],
  number: "singular" | "plural",
): Party | null {
  const own = sentenceOf(view, anchor);
  const near = before.findLast(
    ({ attribution, speaker }) =>
      attribution.anchor < anchor && speaker.name !== null && !isReported(attribution.anchor, before),
  );
  const other = near && sentenceOf(view, near.attribution.anchor);
  if (!near || !own || !other || other.block !== own.block || own.index - other.index > MOST_SENTENCES) return null;
  const head = view.tokens[near.attribution.source?.head ?? -1];
  const isJoined = head !== undefined && childBy(view.tree, head.index, "conj") !== null;
  const isGroup = number === "plural" && (isJoined || head?.features.number === "plural");
  const isUnnamed = near.speaker.entity === null && head?.features.number === number;
  return isGroup || isUnnamed ? (head?.pos === "NOUN" || isJoined ? near.speaker : null) : null;
}

/** Whether a cue stands in what somebody else said. */
function isReported(anchor: number, drafts: readonly Spoken[]): boolean {
  return drafts.some(({ attribution }) =>
    attribution.content.some(({ first, last }) => anchor >= first && anchor < last),
  );
}
