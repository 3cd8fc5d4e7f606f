import { z } from "zod";

const verbs = z.array(z.string().regex(/^[a-z]+$/)).min(1);

/** Verbs whose object is likely to do next what other verbs say. */
export const schema = z
  .array(z.strictObject({ of: verbs, by: verbs, reason: z.string().min(1) }))
  .refine((entries) => new Set(entries.flatMap(({ by }) => by)).size === entries.flatMap(({ by }) => by).length, {
    message: "a verb answers in two entries",
  });
