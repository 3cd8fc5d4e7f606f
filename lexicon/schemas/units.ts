import { z } from "zod";
import type { Units } from "../../src/model/figure-words.ts";

const list = z.array(z.string());

export const schema = z.strictObject({
  reason: z.string(),
  units: z.array(
    z.strictObject({
      kind: z.enum(["measure", "duration", "percentage", "money", "age"]),
      unit: z.string(),
      name: z.string(),
      words: list.default([]),
      symbols: list.default([]),
      before: list.default([]),
      times: z.number().default(1),
    }),
  ),
  prefixes: z.array(z.strictObject({ word: z.string(), symbol: z.string() })),
  prefixed: z.array(z.strictObject({ name: z.string(), words: list, symbol: z.string(), prefixes: list })),
  powers: z.record(z.string(), z.strictObject({ name: z.string(), power: z.number() })),
  per: list,
  each: list,
  rateStops: list,
  rateNouns: list,
}) satisfies z.ZodType<Units>;
