import { z } from "zod";

/** Groups of words that tell the same of those who are counted; the first of each stands for all. */
export const schema = z.array(
  z.strictObject({
    words: z.array(z.string().regex(/^[a-z-]+$/)).min(2),
    called: z.string().min(1),
    reason: z.string().min(1),
  }),
);
