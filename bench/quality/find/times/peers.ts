import type { Timex, TimexDocument } from "./timex.ts";

/** Other tools through the same harness, by name. */
export const PEERS: Readonly<Record<string, (document: TimexDocument) => readonly Timex[]>> = {};
