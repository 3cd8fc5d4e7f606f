import { z } from "zod";

/** Words for telling the brief. */
export const schema = z.strictObject({
  reason: z.string().min(1),
  /** Conjunctions that may be left off before a statement; lemmas in lower case. */
  openers: z.array(z.string().min(1)).min(1),
  /** The verb in front of a statement of each type; empty where the words speak for themselves. */
  acts: z.strictObject({
    demand: z.string(),
    promise: z.string(),
    threat: z.string(),
    denial: z.string().min(1),
    rejection: z.string().min(1),
    agreement: z.string(),
    assessment: z.string(),
    announcement: z.string(),
    other: z.string(),
  }),
});
