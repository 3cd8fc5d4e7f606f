import { z } from "zod";

const lemmas = z.array(z.string().min(1)).min(1);

/** Words by which one position refers to another, and by which an answer is put off. */
export const schema = z.strictObject({
  reason: z.string().min(1),
  wishes: lemmas,
  deferrals: lemmas,
  replies: lemmas,
  acceptances: lemmas,
  ahead: lemmas,
});
