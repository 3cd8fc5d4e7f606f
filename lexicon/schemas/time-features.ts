import { z } from "zod";

export const UNITS = [
  "second",
  "minute",
  "hour",
  "day",
  "weekend",
  "week",
  "month",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
  "millennium",
  "open",
] as const;

const direction = z.union([z.literal(-1), z.literal(1)]);

/** What a word or pattern of time says; the meaning of each field stands in src/model/time-grammar.ts. */
export const features = z
  .strictObject({
    year: z.int(),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    weekday: z.int().min(1).max(7),
    season: z.enum(["SP", "SU", "FA", "WI"]),
    decade: z.int(),
    century: z.int(),
    holiday: z.enum(["easter"]),
    fiscal: z.literal(true),
    hour: z.int().min(0).max(24),
    minute: z.int().min(0).max(59),
    second: z.int().min(0).max(59),
    meridiem: z.enum(["am", "pm"]),
    zone: z.string().regex(/^(Z|[+-]\d\d:\d\d)$/),
    part: z.enum(["MO", "MI", "AF", "EV", "NI", "DT"]),
    unit: z.enum(UNITS),
    count: z.number().positive().nullable(),
    ordinal: z.int(),
    nth: z.enum(UNITS),
    offset: z.int(),
    base: z.enum(["publication", "context"]),
    shift: direction,
    stretch: direction,
    event: direction,
    reference: z.enum(["PAST_REF", "PRESENT_REF", "FUTURE_REF"]),
    mod: z.enum([
      "START",
      "MID",
      "END",
      "APPROX",
      "BEFORE",
      "AFTER",
      "ON_OR_BEFORE",
      "ON_OR_AFTER",
      "LESS_THAN",
      "MORE_THAN",
      "EQUAL_OR_LESS",
      "EQUAL_OR_MORE",
    ]),
    set: z.literal(true),
    direction,
  })
  .partial();
