import type { PositionAct } from "../../model/position.ts";
import type { StatementType } from "../../model/statement.ts";

/** The acts that are told apart by a mark in the matrix, in the order in which they are printed. */
export const ACTS = ["demand", "offer", "agree", "refuse", "threaten", "accuse", "say"] as const;
export type Act = (typeof ACTS)[number];

/** What a position does to the one it is aimed at. */
export const ACT_OF_POSITION: Readonly<Record<PositionAct, Act>> = {
  demand: "demand",
  offer: "offer",
  promise: "offer",
  agree: "agree",
  deny: "refuse",
  reject: "refuse",
  refuse: "refuse",
  threaten: "threaten",
  warn: "threaten",
  accuse: "accuse",
  other: "say",
};

/** What a statement does to the one it is said to. */
export const ACT_OF_STATEMENT: Readonly<Record<StatementType, Act>> = {
  demand: "demand",
  promise: "offer",
  agreement: "agree",
  denial: "refuse",
  rejection: "refuse",
  threat: "threaten",
  assessment: "say",
  announcement: "say",
  other: "say",
};

/** The acts as a reader sees them. */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  demand: "demands",
  offer: "offers",
  agree: "agrees",
  refuse: "refuses or denies",
  threaten: "warns or threatens",
  accuse: "accuses",
  say: "tells",
};
