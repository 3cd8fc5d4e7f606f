import { z } from "zod";
import type { ChangeWords } from "../../src/model/figure-words.ts";

const list = z.array(z.string());

export const schema = z.strictObject({
  reason: z.string(),
  up: list,
  down: list,
  by: list,
  comparedWith: list,
  formerWith: list,
}) satisfies z.ZodType<ChangeWords>;
