import { makeBareArticle, startReading } from "../../kit/start-reading.ts";
import type { Reading } from "../../model/reading.ts";

/** A bare reading of `text`, published on that day; for tests. */
export function readingOf(text: string, published: string | null): Reading {
  const bounds = { value: published, earliest: published, latest: published };
  const basis = published ? "stated" : "none";
  return startReading(
    makeBareArticle("a", text, [], { published: { ...bounds, basis, why: "given by the test", evidence: [] } }),
  );
}
