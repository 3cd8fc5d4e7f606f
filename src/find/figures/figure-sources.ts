import type { EntityId, Mention } from "../../model/entity.ts";
import type { Figure } from "../../model/figure.ts";
import type { Reading } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import type { ArticleStage } from "../../model/stage.ts";
import { overlapping } from "./token-ranges.ts";

/** Gives each figure its source: the speaker of the innermost statement it stands in. Outside all, the reporter gives it. */
export const figureSources: ArticleStage = {
  scope: "article",
  name: "figure-sources",
  summary: "Says who gives each figure, from the statement it stands in.",
  reads: ["figures", "statements", "mentions", "tokens"],
  writes: ["figures"],
  run(reading) {
    return { figures: nameSources(reading.figures, listContents(reading)) };
  },
};

interface Content extends Range {
  readonly speaker: EntityId | null;
}

function listContents(reading: Reading): Content[] {
  const names = new Map<number, Mention>();
  for (const mention of reading.mentions) {
    if (mention.form === "name" && !names.has(mention.span.start)) names.set(mention.span.start, mention);
  }
  return reading.statements
    .flatMap(({ content, speaker }) => {
      const named = speaker.entity ?? firstOfSeveral(reading, names, speaker.surface);
      return content.map(({ start, end }) => ({ start, end, speaker: named }));
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "Arda and its allies": of several speakers without a common name, the one named first. `names` by where they begin. */
function firstOfSeveral(
  { tokens }: Reading,
  names: ReadonlyMap<number, Mention>,
  surface: Range | null,
): EntityId | null {
  if (!surface) return null;
  const first = names.get(surface.start);
  const follower = first && tokens[overlapping(tokens, first.span).next];
  return first && follower && follower.end <= surface.end && follower.pos === "CCONJ" ? first.entity : null;
}

/** One sweep over figures and contents, both in the order of the text; the last open content is the innermost. */
function nameSources(figures: readonly Figure[], contents: readonly Content[]): Figure[] {
  let open: Content[] = [];
  let next = 0;
  return figures.map((figure) => {
    const { start, end } = figure.number;
    while (next < contents.length && (contents[next] as Content).start <= start) open.push(contents[next++] as Content);
    open = open.filter((content) => content.end >= end);
    return { ...figure, source: open.at(-1)?.speaker ?? null };
  });
}
