import { type ArticleView, lowerAt, type TokenRange } from "../article-view.ts";

const CLIMB = 6;
const FORMER_REACH = 6;

/**
 * Whether a time near a cue dates something else: the deed of a relative clause ("Oduya, who took office on Tuesday,
 * said"), the topic ("said of Tuesday's collapse that") or an earlier level ("12 died, she said, up from three on Tuesday").
 */
export function datesAnother(view: ArticleView, time: TokenRange, anchor: number): boolean {
  return isInRelativeClause(view, time, anchor) || namesTopic(view, time, anchor) || datesFormerValue(view, time);
}

/** What is told of a meeting ("who met the owners on Tuesday") dates what came of it too. */
function isInRelativeClause({ tokens, words }: ArticleView, { first }: TokenRange, anchor: number): boolean {
  let at = first;
  for (let step = 0; step < CLIMB; step++) {
    at = tokens[at]?.head ?? -1;
    if (at < 0 || at === anchor) return false;
    const { pos, relation = "", features, lemma = "" } = tokens[at] ?? {};
    if (pos === "VERB")
      return relation.startsWith("acl") && features?.form === "finite" && !words.encounters.has(lemma);
  }
  return false;
}

function namesTopic(view: ArticleView, { first, last }: TokenRange, anchor: number): boolean {
  const { tokens, tree, words } = view;
  const noun = tokens[last - 1]?.head ?? -1;
  const governor = tokens[noun];
  if (!governor || (first <= noun && noun < last) || governor.pos !== "NOUN" || governor.head !== anchor) return false;
  // "In a statement on Tuesday": only a time before its noun says which collapse is meant.
  if (noun < first) return false;
  return (tree.children[noun] ?? []).some(
    (child) => child < first && tokens[child]?.relation === "case" && words.topicMarkers.has(lowerAt(view, child)),
  );
}

function datesFormerValue(view: ArticleView, { first }: TokenRange): boolean {
  for (let at = first - 1; at > first - FORMER_REACH; at--) {
    const pos = view.tokens[at]?.pos ?? "PUNCT";
    if (pos === "VERB" || pos === "PUNCT") return false;
    if (view.words.formerValues.has(`${lowerAt(view, at - 1)} ${lowerAt(view, at)}`)) return true;
  }
  return false;
}
