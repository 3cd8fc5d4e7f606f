import { z } from "zod";
import { features } from "./time-features.ts";

const pattern = {
  name: z.string().regex(/^[a-z-]+$/),
  reason: z.string().min(1),
  match: z.string().min(1),
  gives: features.optional(),
};
const words = z.array(z.string().min(1)).optional();

/** Patterns that rules share, and rules for whole expressions; the notation is explained at the head of the file. */
export const schema = z.strictObject({
  patterns: z.array(z.strictObject(pattern)),
  rules: z.array(
    z.strictObject({
      ...pattern,
      after: words,
      notAfter: words,
      before: words,
      notBefore: words,
      ignored: z.literal(true).optional(),
      yes: z.array(z.strictObject({ text: z.string(), span: z.string(), value: z.string().nullable() })).min(1),
      no: z.array(z.string()).optional(),
    }),
  ),
});
