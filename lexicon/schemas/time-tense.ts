import { z } from "zod";

const words = z.strictObject({ reason: z.string().min(1), words: z.array(z.string().min(1)).min(1) });

/** Words that say whether the verb over a temporal expression looks back or ahead. */
export const schema = z.strictObject({
  future: words,
  perfect: words,
  infinitive: words,
  planning: words,
  carriedOut: words,
  formerValue: words,
  looksBack: words,
  looksAhead: words,
  condition: words,
});
