import { z } from "zod";

const words = z.array(z.string().min(1));

export const schema = z.strictObject({
  offices: words,
  people: words,
  male: words,
  female: words,
  abbreviated: z.record(z.string().min(1), z.string().min(1)),
  kin: words,
  groups: words,
  institutions: words,
  sides: words,
  countries: words,
  places: words,
  rulers: words,
  anyRuler: words,
  departments: words,
  departmentLinks: words,
});
