import { z } from "zod";

const words = z.array(z.string().min(1));

export const schema = z.strictObject({
  offices: words,
  people: words,
  male: words,
  female: words,
  kin: words,
  groups: words,
  institutions: words,
  countries: words,
  places: words,
  rulers: words,
  anyRuler: words,
});
