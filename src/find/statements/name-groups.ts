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
 * known for bears the words by which somebody without a name spoke just before, if the number is the same; the surface
 * stays the pronoun. Gives the parties in the order of `drafts`.
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
    parties.push(former === null ? speaker : { ...speaker, name: former });
  });
  return parties;
}

function numberOfPronoun(view: ArticleView, { source }: Attribution): "singular" | "plural" | null {
  const word = source === null ? "" : lowerAt(view, source.head);
  if (view.words.personalPronouns.has(word)) return "singular";
  return view.words.groupPronouns.has(word) ? "plural" : null;
}

/** The name of the nearest speaker in the same paragraph, if that one is no entity either. */
function findFormer(
  view: ArticleView,
  { anchor }: Attribution,
  before: readonly Spoken[],
  number: "singular" | "plural",
): string | null {
  const own = sentenceOf(view, anchor);
  const near = before.findLast(
    ({ attribution, speaker }) =>
      attribution.anchor < anchor && speaker.name !== null && !isReported(attribution.anchor, before),
  );
  const other = near && sentenceOf(view, near.attribution.anchor);
  if (!near || !own || !other || other.block !== own.block || own.index - other.index > MOST_SENTENCES) return null;
  const head = view.tokens[near.attribution.source?.head ?? -1];
  return near.speaker.entity === null && head?.pos === "NOUN" && head.features.number === number
    ? near.speaker.name
    : null;
}

/** Whether a cue stands in what somebody else said. */
function isReported(anchor: number, drafts: readonly Spoken[]): boolean {
  return drafts.some(({ attribution }) =>
    attribution.content.some(({ first, last }) => anchor >= first && anchor < last),
  );
}
