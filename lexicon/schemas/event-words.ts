import { z } from "zod";

/** Words that turn an event round, or only suppose it. */
export const schema = z.strictObject({
  reason: z.string().min(1),
  negations: z.array(z.string()).min(1),
  conditions: z.array(z.string()).min(1),
});
