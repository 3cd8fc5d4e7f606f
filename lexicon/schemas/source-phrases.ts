import { type ZodType, z } from "zod";
import type { SourcePhrase } from "../../src/model/cue-words.ts";

/** Fixed phrases that name a source; see lexicon/en/source-phrases.yml. */
export const schema: ZodType<readonly SourcePhrase[]> = z.array(
  z.strictObject({
    phrase: z.string().min(1),
    after: z.string().default(""),
    reason: z.string().min(1),
    kind: z.enum(["speech", "thought"]),
    yes: z.array(z.string()).min(1),
    no: z.array(z.string()).default([]),
  }),
);
