import { z } from "zod";

const words = z.array(z.string().min(1));

/** Words that show a name to be a place, a state or an outlet. */
export const schema = z.strictObject({
  locatives: words,
  motionVerbs: words,
  stateNouns: words,
  onlyStates: words,
  regionHeads: words,
  demonymEndings: words,
  demonymStems: z.array(z.string()),
  outletHeads: words,
});
