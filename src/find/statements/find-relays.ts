import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import type { ArticleView } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";
import { phraseOf } from "./find-source.ts";

const FORMS = ["advcl", "conj", "xcomp", "dep"];

/**
 * "…, the agency said, quoting the governor": whose words the speaker hands on is a second source of the same content.
 * Only people, bodies and words for them count; what else is cited is an argument and no source.
 */
export function findRelays(view: ArticleView, attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.flatMap((attribution) => {
    const { anchor, cue } = attribution;
    if (cue.kind !== "speech") return [];
    for (const child of childrenBy(view.tree, anchor, ...FORMS)) {
      if (!view.words.relayVerbs.has(view.tokens[child]?.lemma ?? "")) continue;
      const object = childBy(view.tree, child, "obj");
      if (object === null || object < child || !isSpeaker(view, object)) continue;
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

function isSpeaker(view: ArticleView, head: number): boolean {
  const type = view.mentionAt.get(head)?.type;
  return type === "person" || type === "organisation" || view.words.tellers.has(view.tokens[head]?.lemma ?? "");
}
