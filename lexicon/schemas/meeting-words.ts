import { z } from "zod";
import type { MeetingWords } from "../../src/model/meeting-words.ts";

const list = z.array(z.string());

export const schema = z.strictObject({
  reason: z.string(),
  triggers: z.array(
    z.strictObject({
      word: z.string(),
      pos: z.enum(["noun", "verb"]),
      kind: z.enum(["call", "meeting", "talks", "visit"]),
      needs: z.enum(["parties", "with", "call", "place", "person", "date", "venue"]),
      reason: z.string(),
      yes: z.array(z.string()).min(1),
      no: z.array(z.string()).min(1),
    }),
  ),
  telephoneMarks: list,
  videoMarks: list,
  compounds: list,
  with: list,
  between: list,
  within: list,
  at: list,
  to: list,
  holding: list,
  sending: list,
  demanding: list,
  planning: list,
  futureAuxiliaries: list,
  upcoming: list,
  ongoing: list,
  after: list,
  before: list,
  spanning: list,
  apart: list,
  shared: list,
  purpose: list,
  hypothetical: list,
  definite: list,
  sides: list,
  joining: list,
  cancelling: list,
  moving: list,
  sent: list,
  groups: list,
}) satisfies z.ZodType<MeetingWords>;
