import type { BlockKind } from "../../model/article.ts";
import type { Reuse } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { listUnshared } from "./unshared-words.ts";

const HEADS: ReadonlySet<BlockKind> = new Set(["title", "deck"]);

/** Headlines and decks that say something else, more or less than the sentence of their own body that they restate. */
export function compareHeadlines(view: DraftView): readonly Finding[] {
  return view.draft.reuse
    .filter((link) => link.a.article === link.b.article && HEADS.has(kindAt(view, link.b)))
    .flatMap((link) => compareHeadline(view, link));
}

function compareHeadline(view: DraftView, link: Reuse): Finding[] {
  const [body, head] = [view.wordsAt(link.a), view.wordsAt(link.b)];
  const unshared = listUnshared(body, head);
  if (unshared.b.length === 0 && unshared.a.length === 0) return [];
  return [
    {
      topic: head,
      kind: "scope",
      verdict: "other-scope",
      why:
        unshared.b.length > 0
          ? `only the headline has: ${unshared.b.slice(0, 4).join(", ")}`
          : `the headline leaves out: ${unshared.a.slice(0, 4).join(", ")}`,
      sides: [link.b, link.a].map((span) => makeSide(view.wordsAt(span), [span])),
      rule: "headline-scope",
    },
  ];
}

function kindAt(view: DraftView, { article, start }: Span): BlockKind {
  const blocks = view.readings.get(article)?.article.blocks ?? [];
  return blocks.find((block) => block.start <= start && start < block.end)?.kind ?? "furniture";
}
