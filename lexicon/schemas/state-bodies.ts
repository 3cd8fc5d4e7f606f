import { z } from "zod";

const name = z.string().regex(/^[a-z' -]+$/);

/** Bodies that every state has, by their names in small letters. */
export const schema = z.strictObject({
  bodies: z.array(z.strictObject({ names: z.array(name).min(1), office: name.optional() })),
  acting: z.array(name),
});
