import { z } from "zod";
import type { Numerals } from "../../src/model/figure-words.ts";

const values = z.record(z.string(), z.number());
const list = z.array(z.string());

export const schema = z.strictObject({
  reason: z.string(),
  cardinals: values,
  tens: values,
  scales: values,
  shortScales: values,
  moneyScales: values,
  plurals: values,
  boundedPlurals: list,
  few: list,
  ordinals: values,
  ordinalEndings: list,
  ever: list,
  fractions: values,
  fractionMarks: values,
  articles: list,
  and: list,
  point: list,
  of: list,
  out: list,
  in: list,
  minus: list,
  rangeJoints: list,
  rangeOpeners: z.record(z.string(), list),
  pairs: values,
  sole: list,
  none: list,
  happening: list,
}) satisfies z.ZodType<Numerals>;
