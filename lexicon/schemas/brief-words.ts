import { z } from "zod";

/** Words for telling the brief. */
export const schema = z.strictObject({
  reason: z.string().min(1),
  /** Conjunctions that may be left off before a statement; lemmas in lower case. */
  openers: z.array(z.string().min(1)).min(1),
});
