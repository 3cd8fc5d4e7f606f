import { z } from "zod";

/** Prepositions before a gerund that make the object of the verb its doer. */
export const schema = z.strictObject({ reason: z.string().min(1), markers: z.array(z.string().min(1)) });
