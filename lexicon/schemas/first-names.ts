import { z } from "zod";

const names = z.array(z.string().min(1));

export const schema = z.strictObject({ male: names, female: names, either: names });
