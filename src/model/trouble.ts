import type { Severity } from "./problem.ts";

/** One kind of trouble: what it is called, how it is told, and how a door answers it. */
export interface Trouble {
  /** What happened and what to do, with {placeholders} for what was seen. */
  readonly message: string;
  readonly severity: Severity;
  /** Exit code of the command when a run ends with it. */
  readonly exit: number;
  /** Status with which the HTTP door answers it. */
  readonly status: number;
}

/** Every problem and fault the program knows, by code. */
export const TROUBLES = {
  "empty-file": { message: "{source} is empty: nothing to read.", severity: "warning", exit: 0, status: 422 },
  "binary-file": {
    message: "{source} looks like {seen}, not text: save the article as plain text and read that.",
    severity: "error",
    exit: 3,
    status: 415,
  },
  "stage-failed": {
    message:
      "Stage {stage} could not read {source} ({seen}). The article is kept without that layer; please report it.",
    severity: "error",
    exit: 3,
    status: 500,
  },
  "pipeline-broken": {
    message: "Stage {stage} reads {seen}, which no earlier stage writes: put it after the stage that does.",
    severity: "error",
    exit: 70,
    status: 500,
  },
} as const satisfies Readonly<Record<string, Trouble>>;

export type TroubleCode = keyof typeof TROUBLES;
