import { z } from "zod";

/** News and picture agencies: whoever delivers words or pictures to outlets. */
export const schema = z.array(
  z.strictObject({
    name: z.string(),
    aliases: z.array(z.string()).default([]),
    /** `pictures`: delivers photographs only, so its name credits no words. */
    delivers: z.enum(["words", "pictures"]).default("words"),
  }),
);
