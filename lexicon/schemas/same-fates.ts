import { z } from "zod";

/** Groups of words that tell the same of those who are counted; the first of each stands for all. */
export const schema = z.array(
  z.strictObject({
    words: z.array(z.string().regex(/^[a-z-]+$/)).min(2),
    ofPeople: z
      .array(z.string().regex(/^[a-z-]+$/))
      .min(1)
      .optional(),
    called: z.string().min(1),
    falls: z.literal(true).optional(),
    reason: z.string().min(1),
  }),
);
