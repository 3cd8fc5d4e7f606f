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
  "guessed-encoding": {
    message: "{source} does not say how it is encoded; it was read as {seen}. Save it as UTF-8 if letters look wrong.",
    severity: "info",
    exit: 0,
    status: 200,
  },
  "undecodable-bytes": {
    message: "{source} holds {seen} places that are no {encoding}; each is now U+FFFD. Save the file as UTF-8.",
    severity: "warning",
    exit: 0,
    status: 200,
  },
  "lone-surrogates": {
    message: "{source} holds {seen} halves of characters (lone surrogates); each is now U+FFFD, offsets are unchanged.",
    severity: "warning",
    exit: 0,
    status: 200,
  },
  "control-characters": {
    message: "{source} holds {seen} NUL characters; they are kept, and are no part of any word.",
    severity: "info",
    exit: 0,
    status: 200,
  },
  "other-language": {
    message:
      "{source} seems to be written in {seen}, not in {language}: it is kept and labelled, its layers stay empty.",
    severity: "warning",
    exit: 0,
    status: 422,
  },
  "no-article": {
    message: "{source} holds no paragraph of running text: check that the file is an article.",
    severity: "warning",
    exit: 0,
    status: 422,
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
