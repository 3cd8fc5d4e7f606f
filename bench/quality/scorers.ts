import type { Scorer } from "./score.ts";

/** Every set the bench knows, in the order it prints them. */
export const SCORERS: readonly Scorer[] = [];
