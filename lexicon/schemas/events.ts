import { z } from "zod";

const PLOVER = [
  "agree",
  "consult",
  "support",
  "concede",
  "cooperate",
  "aid",
  "retreat",
  "request",
  "accuse",
  "reject",
  "threaten",
  "protest",
  "sanction",
  "mobilize",
  "coerce",
  "assault",
] as const;
const ACTS = [
  "demand",
  "offer",
  "promise",
  "threaten",
  "deny",
  "reject",
  "accuse",
  "agree",
  "refuse",
  "warn",
  "other",
] as const;

/** Verbs and phrases by PLOVER event type (Halterman et al. 2023), with the act they stand for. */
export const schema = z.array(
  z.strictObject({
    event: z.enum(PLOVER),
    act: z.enum(ACTS).nullable(),
    reason: z.string().min(1),
    patterns: z.array(z.string().min(1)).min(1),
    yes: z.array(z.string().min(1)).min(1),
    no: z.array(z.string().min(1)).min(1),
  }),
);
