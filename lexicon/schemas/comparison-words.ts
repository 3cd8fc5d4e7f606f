import { z } from "zod";

const groups = z
  .array(z.strictObject({ words: z.array(z.string().regex(/^[a-z'’-]+$/)).min(1), reason: z.string().min(1) }))
  .min(1);

/** Words that matter when two tellings of one thing are held against each other. */
export const schema = z.strictObject({
  hedges: groups,
  plans: groups,
  moods: groups,
  upcoming: groups,
  mounting: groups,
  occurring: groups,
  happenings: groups,
  recurring: groups,
  nearest: groups,
  negations: groups,
  relational: groups,
  fillers: groups,
  weights: groups,
});
