import type { Timing } from "./timing.ts";

/** Everything the bench times, by name, in the order it prints; each is loaded alone, so that its memory is its own. */
export const TIMINGS: Readonly<Record<string, () => Promise<Timing>>> = {
  stage: async () => (await import("./stages.ts")).stages,
  growth: async () => (await import("./growth.ts")).growth,
  read: async () => (await import("./pages.ts")).pages,
  language: async () => (await import("./language.ts")).language,
  scale: async () => (await import("./scale.ts")).scale,
};
