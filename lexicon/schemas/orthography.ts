import { z } from "zod";

const words = z.array(z.string().min(1)).min(1);

export const schema = z.strictObject({
  clitics: words,
  contractions: z.array(z.tuple([z.string(), z.string()])),
  emoticons: words,
  prefixes: words,
  extensions: words,
  leading: words,
  numbered: words,
  closing: words,
  starters: words,
});
