import { z } from "zod";

export const schema = z.array(
  z.strictObject({
    names: z.array(z.string().min(1)).min(1),
    press: z.boolean().default(false),
    kind: z.string().min(1).optional(),
    seat: z.string().min(1).optional(),
  }),
);
