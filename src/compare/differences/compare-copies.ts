import { overlaps } from "../../kit/overlaps.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { listUnshared, tellsMore, tellUnshared } from "./unshared-words.ts";

/** Passages that share less of their telling words share a phrase, and differ in more than wording. */
const LEAST_LIKENESS = 0.3;

/** What words were exchanged on the way from one report to the other where they share a passage. */
export function compareCopies(view: DraftView): readonly Finding[] {
  return view.draft.reuse
    .filter((link) => link.a.article !== link.b.article && link.kind !== "verbatim")
    .flatMap((link) => compareWording(view, link));
}

function compareWording(view: DraftView, { a, b, kind }: Reuse): Finding[] {
  const quoted = kind === "shared-quote";
  const unshared = quoted ? listUnshared(view, listSaid(view, a), listSaid(view, b)) : listUnshared(view, [a], [b]);
  if (!tellsMore(view, unshared.a) || !tellsMore(view, unshared.b) || unshared.likeness < LEAST_LIKENESS) return [];
  return [
    {
      topic: view.wordsAt(a),
      kind: "wording",
      verdict: "vague-exact",
      why: `${quoted ? "one utterance" : "one passage"}, other words: ${tellUnshared(view, unshared)}`,
      sides: [makeSide(view.wordsAt(a), unshared.a), makeSide(view.wordsAt(b), unshared.b)],
      rule: quoted ? "quote-wording" : "copy-wording",
      places: [a, b],
    },
  ];
}

/** What is quoted, or else said, in a passage, without who says it where; all of it where nobody is known to speak. */
function listSaid(view: DraftView, passage: Span): readonly Span[] {
  const said = view
    .statementsIn(passage)
    .flatMap(({ content, quoted }) => (quoted.length > 0 ? quoted : content).filter((own) => overlaps(own, passage)));
  return said.length > 0 ? said : [passage];
}
