import { z } from "zod";
import { features } from "./time-features.ts";

/** Words of time by class; a class may be given in several entries. */
export const schema = z.array(
  z.strictObject({
    class: z.string().regex(/^[a-z-]+$/),
    capital: z.boolean().optional(),
    reason: z.string().min(1),
    words: z.record(z.string().regex(/^\S+$/), features),
  }),
);
