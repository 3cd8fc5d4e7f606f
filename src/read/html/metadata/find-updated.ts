import { findDates } from "../../dates/find-dates.ts";
import { readMoment } from "../../dates/read-moment.ts";
import type { PageVocabulary } from "../../text/page-vocabulary.ts";
import { readMetadataLine } from "../../text/read-metadata-line.ts";
import { lineText, type PageBlock } from "../page-block.ts";
import { type Page, textOf, tidy } from "../page-tree.ts";
import { firstMeta, type PageFacts } from "./page-facts.ts";
import { textProperty } from "./read-json-ld.ts";

const META = ["article:modified_time", "og:updated_time", "article:modified", "datemodified", "last-modified"];

/** When the page says it was last changed: JSON-LD, `<meta>`, microdata, or an "Updated …" among the lines of its head. */
export function findUpdated(
  page: Page,
  facts: PageFacts,
  head: readonly PageBlock[],
  words: PageVocabulary,
): string | null {
  return (
    readMoment(textProperty(facts.article, "dateModified")) ??
    readMoment(firstMeta(facts, ...META)) ??
    readMoment(stampOf(page)) ??
    dayOfLines(head, words)
  );
}

function stampOf({ elements }: Page): string | null {
  const element = elements.find(({ attributes }) => attributes.itemprop?.toLowerCase() === "datemodified");
  return element ? (element.attributes.datetime ?? element.attributes.content ?? tidy(textOf(element, 400))) : null;
}

function dayOfLines(head: readonly PageBlock[], words: PageVocabulary): string | null {
  for (const block of head) {
    const line = lineText(block);
    const part = readMetadataLine(line, words)?.find(({ role }) => role === "updated");
    const [date] = part ? findDates(line.slice(part.start, part.end)) : [];
    if (date && date.earliest === date.latest) return date.earliest;
  }
  return null;
}
