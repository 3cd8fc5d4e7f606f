import { z } from "zod";

export const schema = z.array(
  z.strictObject({ from: z.string().regex(/^[a-z]+$/), to: z.string().regex(/^[a-z]*$/), reason: z.string().min(1) }),
);
