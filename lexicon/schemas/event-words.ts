import { z } from "zod";

/** Words that turn an event round, or only suppose it, and the names of the press. */
export const schema = z.strictObject({
  reason: z.string().min(1),
  negations: z.array(z.string()).min(1),
  conditions: z.array(z.string()).min(1),
  supposing: z.array(z.string()).min(1),
  dropping: z.array(z.string()).min(1),
  naming: z.array(z.string()).min(1),
  voices: z.array(z.string()).min(1),
  pressHeads: z.array(z.string()).min(1),
  pressNouns: z.array(z.string()).min(1),
});
