import { z } from "zod";

const words = z.strictObject({ reason: z.string().min(1), words: z.array(z.string().min(1)).min(1) });

/** Words by which the timeline tells what is feared, and what is only bounded, from what is planned. */
export const schema = z.strictObject({ feared: words, limit: words });
