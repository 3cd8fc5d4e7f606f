import type { ArticleView } from "./article-view.ts";
import type { Attribution } from "./attribution.ts";

/**
 * "warned the owner of losses, saying the gate was old": a cue in the participle that tells in a clause what the cue
 * before tells in a phrase is the same act of speech, and its words are a second part of the content. Cues that are acts
 * of their own ("…, denying that", "…, adding that") stay apart.
 */
export function mergeElaborations(view: ArticleView, attributions: readonly Attribution[]): readonly Attribution[] {
  const merged: Attribution[] = [];
  for (const attribution of attributions) {
    const former = merged.at(-1);
    if (former && elaborates(view, attribution, former)) merged[merged.length - 1] = join(former, attribution);
    else merged.push(attribution);
  }
  return merged;
}

const PHRASES: ReadonlySet<string> = new Set(["object", "predicate", "gerund"]);
const ADDING = "adding";

function elaborates(
  view: ArticleView,
  { anchor, cue, source, quotations, frame }: Attribution,
  former: Attribution,
): boolean {
  if (frame !== "clause" && frame !== "predicate") return false;
  const { features, sentence } = view.tokens[anchor] ?? {};
  if (!source?.shared || features?.form === "finite" || features?.tense === "past" || quotations.length > 0)
    return false;
  if (sentence !== view.tokens[former.anchor]?.sentence || !PHRASES.has(former.frame)) return false;
  const isSame = former.source?.head === source.head || view.tokens[anchor]?.head === former.anchor;
  return isSame && cue.gives === "assessment" && cue.name !== ADDING && former.cue.kind === "speech";
}

function join(former: Attribution, { cueRange, content }: Attribution): Attribution {
  return {
    ...former,
    furtherCues: [...former.furtherCues, cueRange],
    content: [...former.content, ...content],
  };
}
