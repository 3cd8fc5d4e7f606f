import { z } from "zod";

/** Words that change what is said when they are left out; examples are "fuller report | cut report". */
export const schema = z.array(
  z.strictObject({
    kind: z.enum(["negation", "condition", "possibility", "part", "approximation", "restriction", "time limit"]),
    reason: z.string().min(1),
    words: z.array(z.string().min(1)).min(1),
    endings: z.array(z.string().min(1)).default([]),
    yes: z.array(z.string().regex(/ \| /)).min(1),
    no: z.array(z.string().regex(/ \| /)).min(1),
  }),
);
