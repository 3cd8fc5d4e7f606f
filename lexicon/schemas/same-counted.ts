import { z } from "zod";

/** Groups of nouns that count the same thing; the first of each stands for all. */
export const schema = z.array(
  z.strictObject({ counts: z.array(z.string().regex(/^[a-z-]+$/)).min(2), reason: z.string().min(1) }),
);
