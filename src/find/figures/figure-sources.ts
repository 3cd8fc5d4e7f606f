import type { EntityId } from "../../model/entity.ts";
import type { Figure } from "../../model/figure.ts";
import type { Range } from "../../model/span.ts";
import type { ArticleStage } from "../../model/stage.ts";
import type { Statement } from "../../model/statement.ts";

/** Gives each figure its source: the speaker of the innermost statement it stands in. Outside all, the reporter gives it. */
export const figureSources: ArticleStage = {
  scope: "article",
  name: "figure-sources",
  summary: "Says who gives each figure, from the statement it stands in.",
  reads: ["figures", "statements"],
  writes: ["figures"],
  run({ figures, statements }) {
    return { figures: nameSources(figures, listContents(statements)) };
  },
};

interface Content extends Range {
  readonly speaker: EntityId | null;
}

function listContents(statements: readonly Statement[]): Content[] {
  return statements
    .flatMap(({ content, speaker }) => content.map(({ start, end }) => ({ start, end, speaker: speaker.entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
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
