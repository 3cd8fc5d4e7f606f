import { z } from "zod";
import type { NumberLabels } from "../../src/model/figure-words.ts";

const list = z.array(z.string());

export const schema = z.strictObject({
  reason: z.string(),
  labels: list,
  streets: list,
  counted: list,
  notCounted: list,
  worth: list,
  adverbial: list,
}) satisfies z.ZodType<NumberLabels>;
