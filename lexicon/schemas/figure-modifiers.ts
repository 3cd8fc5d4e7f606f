import { z } from "zod";
import type { FigureModifier } from "../../src/model/figure-words.ts";

export const schema = z.array(
  z.strictObject({
    phrase: z.string(),
    bound: z.enum(["above", "from", "to", "below", "nearly", "about", "exact"]),
    place: z.enum(["before", "after"]),
    reason: z.string(),
    yes: z.array(z.string()).min(1),
    no: z.array(z.string()).min(1),
  }),
) satisfies z.ZodType<readonly FigureModifier[]>;
