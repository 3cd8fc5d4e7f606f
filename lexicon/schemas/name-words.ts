import { z } from "zod";

const words = z.array(z.string().min(1));

export const schema = z.strictObject({
  honorifics: z.strictObject({ male: words, female: words, either: words }),
  titles: words,
  titleModifiers: words,
  organisationHeads: words,
  corporateEndings: words,
  placeHeads: words,
  eventHeads: words,
  particles: words,
  openers: words,
  joiners: words,
  notNames: words,
  dealings: words,
  fixtureWords: words,
});
