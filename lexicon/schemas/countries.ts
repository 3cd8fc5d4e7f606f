import { z } from "zod";

const names = z.array(z.string().min(1));

export const schema = z.array(
  z.strictObject({
    /** ISO 3166-1 alpha-2, or the user-assigned XK. */
    code: z.string().regex(/^[A-Z]{2}$/),
    names: names.min(1),
    adjectives: names.default([]),
    people: names.default([]),
    capitals: names.default([]),
  }),
);
