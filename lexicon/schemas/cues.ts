import { type ZodType, z } from "zod";
import type { CueClass } from "../../src/model/cue-words.ts";

const TYPES = [
  "demand",
  "promise",
  "threat",
  "denial",
  "rejection",
  "agreement",
  "assessment",
  "announcement",
  "other",
] as const;
const FRAMES = ["clause", "quotation", "speech", "infinitive", "object", "gerund", "predicate"] as const;
const WORDS = z.array(z.string().min(1)).default([]);

/** Classes of words that tell that somebody said or thought something; see lexicon/en/cues.yml. */
export const schema: ZodType<readonly CueClass[]> = z.array(
  z.strictObject({
    name: z.string().min(1),
    reason: z.string().min(1),
    kind: z.enum(["speech", "thought", "attitude"]),
    gives: z.enum(TYPES),
    open: z.boolean().default(false),
    impersonal: z.boolean().default(false),
    frames: z.array(z.enum(FRAMES)).min(1),
    addressee: z.enum(["object", "none"]).default("none"),
    verbs: WORDS,
    nouns: WORDS,
    adjectives: WORDS,
    yes: z.array(z.string()).min(1),
    no: z.array(z.string()).default([]),
  }),
);
