import type { BlockKind } from "../../model/article.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { listUnshared } from "./unshared-words.ts";

const LEAST_OVERLAP = 0.25;
const SHOWN = 4;
const HEADS: ReadonlySet<BlockKind> = new Set(["title", "deck"]);

/** Headlines and decks that say something else, more or less than the sentence of their own body that they restate. */
export function compareHeadlines(view: DraftView): readonly Finding[] {
  return view.draft.reuse
    .filter((link) => link.a.article === link.b.article && HEADS.has(kindAt(view, link.b)))
    .flatMap((link) => compareHeadline(view, link));
}

function compareHeadline(view: DraftView, { a, b: head, overlap }: Reuse): Finding[] {
  if (overlap < LEAST_OVERLAP) return [];
  const body = findSentence(view, a);
  const unshared = listUnshared(view, [a], [head]);
  if (unshared.a.length === 0 && unshared.b.length === 0) return [];
  const more = unshared.b.length > 0;
  const words = (more ? unshared.b : unshared.a).slice(0, SHOWN).map(view.wordsAt).join(", ");
  return [
    {
      topic: view.wordsAt(head),
      kind: "scope",
      verdict: "other-scope",
      why: more ? `only the headline has: ${words}` : `the headline leaves out: ${words}`,
      sides: [makeSide(view.wordsAt(head), more ? unshared.b : [head]), makeSide(view.wordsAt(body), [body])],
      rule: "headline-scope",
    },
  ];
}

/** The whole sentence that the restated words stand in. */
function findSentence(view: DraftView, span: Span): Span {
  const sentences = view.readings.get(span.article)?.sentences ?? [];
  const around = sentences.find((sentence) => sentence.start <= span.start && span.end <= sentence.end);
  return around ? { article: span.article, start: around.start, end: around.end } : span;
}

function kindAt(view: DraftView, { article, start }: Span): BlockKind {
  const blocks = view.readings.get(article)?.article.blocks ?? [];
  return blocks.find((block) => block.start <= start && start < block.end)?.kind ?? "furniture";
}
