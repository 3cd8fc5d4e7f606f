import { z } from "zod";

/** Words by which the timeline tells what is feared from what is planned. */
export const schema = z.strictObject({
  feared: z.strictObject({ reason: z.string().min(1), words: z.array(z.string().min(1)).min(1) }),
});
