import { z } from "zod";

const words = z.array(z.string().min(1));

/** General nouns for organisations and places, and the kinds they speak of. */
export const schema = z
  .strictObject({
    heads: z.record(z.string().min(1), words),
    nouns: z.record(z.string().min(1), words),
    onlyCompanies: words,
    brandHeads: words,
    anyBody: words,
    towns: words,
    distinguishing: words,
  })
  .refine(({ heads, nouns }) => Object.values(nouns).every((kinds) => kinds.every((kind) => kind in heads)), {
    message: "a noun speaks of a kind that no head shows",
  });
