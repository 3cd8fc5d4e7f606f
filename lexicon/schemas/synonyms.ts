import { z } from "zod";

/** Groups of lemmas that are exchanged for each other, and why; the first stands for all. No word is in two groups. */
export const schema = z
  .array(z.strictObject({ words: z.array(z.string().regex(/^[a-z-]+$/)).min(2), reason: z.string().min(1) }))
  .superRefine((groups, context) => {
    const seen = new Set<string>();
    for (const word of groups.flatMap(({ words }) => words)) {
      if (seen.has(word)) context.addIssue({ code: "custom", message: `"${word}" stands in two groups` });
      seen.add(word);
    }
  });
