import { z } from "zod";

/** Groups of lemmas that are exchanged for each other; the first stands for all. No word is in two groups. */
export const schema = z.strictObject({
  reason: z.string().min(1),
  groups: z
    .array(z.array(z.string().regex(/^[a-z-]+$/)).min(2))
    .refine((groups) => new Set(groups.flat()).size === groups.flat().length, "a word stands in two groups"),
});
