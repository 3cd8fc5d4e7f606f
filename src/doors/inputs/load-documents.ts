import type { Document } from "../../model/document.ts";
import type { Problem } from "../../model/problem.ts";
import { type InputOptions, NO_OPTIONS } from "./input-options.ts";
import { openWeb } from "./stream-addresses.ts";
import { streamDocuments } from "./stream-documents.ts";

export interface Loaded {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/** Reads files and addresses one after the other; what cannot be read becomes a problem and the rest is read. */
export async function loadDocuments(
  paths: readonly string[],
  told: (done: number) => void = () => {},
  options: InputOptions = NO_OPTIONS,
): Promise<Loaded> {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const web = openWeb(options);
  for (const [index, path] of paths.entries()) {
    for await (const each of streamDocuments(path, web)) {
      if (each.document) documents.push(each.document);
      problems.push(...each.problems);
    }
    told(index + 1);
  }
  return { documents, problems };
}
