/** What of an account is printed: all in short, or one part of it in full. */
export const VIEWS = ["account", "changes", "differences", "negotiation"] as const;
export type View = (typeof VIEWS)[number];
