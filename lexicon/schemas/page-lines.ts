import { z } from "zod";

/** Lines that stand around an article on a page. `match` is tried on the whole trimmed line, ignoring case. */
export const schema = z.array(
  z.strictObject({
    match: z.string(),
    gives: z.enum(["furniture", "related", "highlights", "caption", "credit", "metadata", "byline", "dateline"]),
    /** Where the rule holds: `head` is before the first paragraph, `foot` after the last one. */
    where: z.enum(["anywhere", "head", "foot"]).default("anywhere"),
    /** `list`: the short lines after it belong to it; `rest`: everything after it does. */
    opens: z.enum(["nothing", "list", "rest"]).default("nothing"),
    reason: z.string(),
    yes: z.array(z.string()).min(1),
    no: z.array(z.string()).default([]),
  }),
);
