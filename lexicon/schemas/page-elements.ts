import { z } from "zod";

const words = z.array(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)).min(1);

/**
 * What names of classes, ids and test ids say about an element. A name is cut at hyphens, underscores and capitals;
 * an entry of two words ("story-body") must stand in it as neighbours.
 */
export const schema = z.strictObject({
  /** Holds the report. */
  bodies: words,
  /** No part of the report, wherever it stands. */
  furniture: words,
  /** Part of no furniture although a furniture word stands in the name. */
  exceptions: words,
  related: words,
  comments: words,
  captions: words,
  bylines: words,
  dates: words,
  decks: words,
  titles: words,
  /** The reader is asked to pay or sign in. */
  paywalls: words,
});
