import type { Document } from "../../model/document.ts";
import type { Problem } from "../../model/problem.ts";

/** One document out of a container, or what is wrong there. */
export interface Unpacked {
  readonly document: Document | null;
  readonly problems: readonly Problem[];
}
