import type { Trouble } from "./trouble.ts";

/** What can go wrong with a store of stories, by code. */
export const STORE_TROUBLES = {
  "not-a-store": {
    message: "{source} is no store of stories ({seen}): make one with `stemma index … --store DIR`.",
    severity: "error",
    exit: 65,
    status: 422,
  },
  "no-such-story": {
    message: "There is no story {seen}: `stemma stories --store DIR --all --find WORDS` lists stories with their ids.",
    severity: "error",
    exit: 66,
    status: 404,
  },
  "no-such-article": {
    message: "No story has an article {seen}: `stemma stories --store DIR STORY` lists the articles with their ids.",
    severity: "error",
    exit: 66,
    status: 404,
  },
  "bad-decision": {
    message: "This cannot be done: {seen}.",
    severity: "error",
    exit: 2,
    status: 409,
  },
  "store-changed": {
    message: "Another run has written to {source} meanwhile: run this again. What was stored before is safe.",
    severity: "error",
    exit: 75,
    status: 409,
  },
} as const satisfies Readonly<Record<string, Trouble>>;
