import { z } from "zod";

const names = z.array(z.string().min(1));

export const schema = z.array(z.strictObject({ names: names.min(1), adjectives: names.default([]) }));
