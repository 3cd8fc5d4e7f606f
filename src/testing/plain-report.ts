import type { Article, BlockKind } from "../model/article.ts";
import { readDocument } from "../read/read-document.ts";
import { loadResources } from "../store/load-resources.ts";

export const LEAD =
  "The harbour of Port Amber will stay closed until spring, the minister of transport said, because the dredgers have not come.";
export const SECOND =
  "Captains who waited for three weeks outside the bay now sail to the neighbouring country, which has raised its fees.";
export const THIRD =
  "“We were told it would take a month,” said Ottilie Brandt, who runs the pilots’ office. “It has taken a year.”";
export const BODY = `${LEAD}\n\n${SECOND}\n\n${THIRD}`;

const { lexicon } = loadResources();

/** The article that the reader makes of a plain text. */
export function readText(text: string): Article {
  return readDocument({ source: "report.txt", sha256: "0".repeat(64), text }, lexicon).article;
}

/** The texts of the blocks of a kind, in order. */
export function linesOf(article: Article, kind: BlockKind): string[] {
  return article.blocks
    .filter((block) => block.kind === kind)
    .map((block) => article.text.slice(block.start, block.end));
}

/** The words of a span, or null where there is none. */
export function wordsOf(article: Article, span: { start: number; end: number } | null): string | null {
  return span && article.text.slice(span.start, span.end);
}
