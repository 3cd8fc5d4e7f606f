import { type ZodType, z } from "zod";
import type { StatementTypeRule } from "../../src/model/cue-words.ts";

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
const WORDS = z.array(z.string().min(1)).default([]);

/** Rules that refine the type of a statement by its content; see lexicon/en/statement-types.yml. */
export const schema: ZodType<readonly StatementTypeRule[]> = z.array(
  z.strictObject({
    gives: z.enum(TYPES),
    reason: z.string().min(1),
    cues: z.array(z.enum(["open", ...TYPES])).default(["open"]),
    modals: WORDS,
    roots: WORDS,
    subjects: WORDS,
    own: z.boolean().optional(),
    foreign: z.boolean().optional(),
    negated: z.boolean().optional(),
    conditional: z.boolean().optional(),
    relayed: z.boolean().optional(),
    yes: z.array(z.string()).min(1),
    no: z.array(z.string()).default([]),
  }),
);
