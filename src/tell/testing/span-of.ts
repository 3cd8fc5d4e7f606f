import type { Span } from "../../model/span.ts";
import { SAMPLE_TEXTS, type SampleArticle } from "./sample-texts.ts";

/** Where `phrase` first stands in a sample text; throws where it does not, so that no test runs on a wrong span. */
export function spanOf(article: SampleArticle, phrase: string): Span {
  const start = SAMPLE_TEXTS[article].indexOf(phrase);
  if (start < 0) throw new Error(`“${phrase}” is not in ${article}.`);
  return { article, start, end: start + phrase.length };
}
