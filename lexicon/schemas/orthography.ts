import { z } from "zod";

const words = z.array(z.string().min(1)).min(1);

export const schema = z.strictObject({
  clitics: words,
  contractions: z.array(z.tuple([z.string(), z.string()])),
  prefixes: words,
  extensions: words,
  leading: words,
  closing: words,
  starters: words,
});
