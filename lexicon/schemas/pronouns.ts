import { z } from "zod";

export const schema = z.array(
  z.strictObject({
    words: z.array(z.string().regex(/^[a-z]+$/)).min(1),
    stands: z.enum(["man", "woman", "thing", "several", "speaker", "side", "noun", "someone"]),
    possessive: z.boolean(),
  }),
);
