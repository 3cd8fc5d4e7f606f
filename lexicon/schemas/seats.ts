import { z } from "zod";

/** Seats of government with the ISO 3166-1 alpha-2 code of their country. */
export const schema = z.strictObject({
  reason: z.string().min(1),
  seats: z.record(z.string().min(1), z.string().regex(/^[A-Z]{2}$/)),
});
