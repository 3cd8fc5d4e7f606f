import type { Document } from "../../model/document.ts";
import type { Problem } from "../../model/problem.ts";

/** One document out of a container, or what is wrong there. */
export interface Unpacked {
  readonly document: Document | null;
  readonly problems: readonly Problem[];
  /** Addresses that the container names without holding what is there: the problems say so, unless they are fetched. */
  readonly links?: readonly string[];
  /** Where in the file to begin to read it again at this document. */
  readonly offset?: number;
}
