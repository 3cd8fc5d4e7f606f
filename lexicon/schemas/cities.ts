import { z } from "zod";

export const schema = z.strictObject({ names: z.array(z.string().min(3)) });
