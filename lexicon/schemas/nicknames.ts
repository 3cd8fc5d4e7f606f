import { z } from "zod";

export const schema = z.array(z.array(z.string().min(1)).min(2));
