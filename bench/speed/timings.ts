import { growth } from "./growth.ts";
import { language } from "./language.ts";
import { pages } from "./pages.ts";
import { scale } from "./scale.ts";
import { stages } from "./stages.ts";
import type { Timing } from "./timing.ts";

/** Everything the bench times, in the order it prints. */
export const TIMINGS: readonly Timing[] = [stages, growth, pages, language, scale];
