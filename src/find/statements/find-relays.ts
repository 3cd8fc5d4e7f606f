import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import type { ArticleView } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";
import { phraseOf } from "./find-source.ts";

/** Words between "quoting" and the name. */
const REACH = 6;
const FORMS = ["advcl", "conj", "xcomp", "dep"];

/**
 * "…, the agency said, quoting the governor": whose words the speaker hands on is a second source of the same content.
 * Only people, bodies and words for them count; what else is cited is an argument and no source.
 */
export function findRelays(view: ArticleView, attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.flatMap((attribution) => {
    const { anchor, cue } = attribution;
    if (cue.kind !== "speech") return [];
    for (const child of [...childrenBy(view.tree, anchor, ...FORMS), ...findBehindComma(view, anchor)]) {
      if (!view.words.relayVerbs.has(view.tokens[child]?.lemma ?? "")) continue;
      const object = findQuoted(view, child);
      if (object === null) continue;
      const relay: Attribution = {
        ...attribution,
        anchor: child,
        cueRange: { first: child, last: child + 1 },
        source: phraseOf(view, object, child, false),
        relayedBy: anchor,
        rule: `${cue.name}, relay`,
      };
      return [relay];
    }
    return [];
  });
}

/** The verb right behind a comma that follows the cue: it belongs to the cue wherever the tree hung it. */
function findBehindComma(view: ArticleView, anchor: number): readonly number[] {
  const comma = view.tokens[anchor + 1];
  const next = view.tokens[anchor + 2];
  return comma?.text === "," && next?.pos === "VERB" && next.sentence === comma.sentence ? [next.index] : [];
}

/** Who is quoted: the object of the verb, or else the name right behind it. */
function findQuoted(view: ArticleView, verb: number): number | null {
  const object = childBy(view.tree, verb, "obj");
  if (object !== null) return object > verb && isSpeaker(view, object) ? object : null;
  for (let at = verb + 1; at < verb + REACH && view.tokens[at]?.pos !== "PUNCT"; at++)
    if (isSpeaker(view, at)) return at;
  return null;
}

function isSpeaker(view: ArticleView, head: number): boolean {
  const type = view.mentionAt.get(head)?.type;
  return type === "person" || type === "organisation" || view.words.tellers.has(view.tokens[head]?.lemma ?? "");
}
