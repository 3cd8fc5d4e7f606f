import type { Severity } from "./problem.ts";
import { STORE_TROUBLES } from "./store-troubles.ts";

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
  ...STORE_TROUBLES,
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
  "unreadable-feed": {
    message: "{source} looks like a feed but cannot be read as one ({seen}): check that it is complete.",
    severity: "error",
    exit: 3,
    status: 422,
  },
  "not-fetched": {
    message: "{source} was not fetched ({seen}): open it in a browser, save the page and read that.",
    severity: "error",
    exit: 3,
    status: 502,
  },
  "unreadable-row": {
    message: "{source}, line {line}: {seen}. The row was left out, the rest was read.",
    severity: "warning",
    exit: 0,
    status: 200,
  },
  "unreadable-container": {
    message: "{source} cannot be unpacked ({seen}): save the article as text or as a page and read that.",
    severity: "error",
    exit: 3,
    status: 415,
  },
  "damaged-record": {
    message:
      "{source} holds something at byte {offset} that cannot be read ({seen}): it was left out, the rest was read.",
    severity: "warning",
    exit: 0,
    status: 200,
  },
  "page-cut": {
    message: "{source} is longer than {seen} characters; what follows was not read.",
    severity: "warning",
    exit: 0,
    status: 200,
  },
  "page-too-deep": {
    message: "{source} nests more than 512 elements; what lies deeper was read as if it stood at that depth.",
    severity: "warning",
    exit: 0,
    status: 200,
  },
  "paywall-stub": {
    message: "{source} shows only the beginning of its article: save the page as a subscriber and read that.",
    severity: "warning",
    exit: 0,
    status: 200,
  },
  "opinion-piece": {
    message: "{source} is an opinion piece: what it says without naming a source is its author's view.",
    severity: "info",
    exit: 0,
    status: 200,
  },
  gallery: {
    message: "{source} is a gallery of pictures: its captions are most of its text.",
    severity: "info",
    exit: 0,
    status: 200,
  },
  "live-blog": {
    message: "{source} is a live blog: its entries are of different times, its date is that of the first.",
    severity: "info",
    exit: 0,
    status: 200,
  },
  "link-list": {
    message: "{source} is mostly links: it looks like a front page or a list, not like an article.",
    severity: "warning",
    exit: 0,
    status: 200,
  },
  "no-article": {
    message: "{source} holds no paragraph of running text: check that the file is an article.",
    severity: "warning",
    exit: 0,
    status: 422,
  },
  "unreadable-file": {
    message: "{source} could not be read ({seen}): check the path and its permissions. The other files are read.",
    severity: "error",
    exit: 3,
    status: 422,
  },
  "file-too-large": {
    message: "{source} has {seen}, more than the 8 MB a report may have: split it into its articles and read those.",
    severity: "error",
    exit: 3,
    status: 413,
  },
  "feed-summaries": {
    message: "{source} gives only a summary of {seen} of its entries: read it with --follow to fetch their articles.",
    severity: "info",
    exit: 0,
    status: 200,
  },
  "folder-without-articles": {
    message: "{source} holds no file of a kind that is read: name another folder, or the files themselves.",
    severity: "warning",
    exit: 3,
    status: 422,
  },
  "same-file-twice": {
    message: "{source} has the same bytes as {seen}: it is read once, and counts once.",
    severity: "info",
    exit: 0,
    status: 200,
  },
  "earlier-version": {
    message: "{source} is an earlier version of {seen} ({how}): both count once; what changed ({changes}) is kept.",
    severity: "info",
    exit: 0,
    status: 200,
  },
  "same-article-twice": {
    message: "{source} has the same words as {seen} ({how}): it is read once, and counts once.",
    severity: "info",
    exit: 0,
    status: 200,
  },
  "nothing-read": {
    message: "No article was read: see the problems above.",
    severity: "error",
    exit: 3,
    status: 422,
  },
  "bad-date": {
    message: "--date {seen} is no day: give it as YYYY-MM-DD, for example 2024-05-31.",
    severity: "error",
    exit: 2,
    status: 400,
  },
  "bad-number": {
    message: "{option} {seen} is no whole number of that kind: give one, for example {example}.",
    severity: "error",
    exit: 2,
    status: 400,
  },
  "no-archive": {
    message: "--from needs one web archive, and {seen} is none: name the WARC or ARC file alone.",
    severity: "error",
    exit: 2,
    status: 400,
  },
  "cannot-write": {
    message: "{source} could not be written ({seen}): name another place with its option.",
    severity: "error",
    exit: 73,
    status: 500,
  },
  "not-an-account": {
    message: "{source} is no account ({seen}): make one with `stemma read … --json FILE`.",
    severity: "error",
    exit: 65,
    status: 422,
  },
  "other-version": {
    message:
      "{source} is an account of another version ({seen}; this program reads {wanted}): make it again from its reports with `stemma read … --json FILE`.",
    severity: "error",
    exit: 65,
    status: 422,
  },
  "report-missing": {
    message:
      "{source} is in the earlier account and not among what was read: name it again, or what rested on it is not compared.",
    severity: "warning",
    exit: 0,
    status: 200,
  },
  "view-needs-since": {
    message: "--view changes shows what is new since an earlier account: name that with --since FILE.",
    severity: "error",
    exit: 2,
    status: 400,
  },
  "no-such-item": {
    message: "{source} has no item {seen}: ids are in the JSON and on the page; a cite looks like A:1166-1202.",
    severity: "error",
    exit: 66,
    status: 404,
  },
  "brief-line-dropped": {
    message: "The brief does not say “{line}”: {seen}.",
    severity: "info",
    exit: 0,
    status: 200,
  },
  "weights-foreign": {
    message: "{source} holds no weights of this language: put back the file that came with the package.",
    severity: "error",
    exit: 78,
    status: 500,
  },
  "weights-version": {
    message: "{source} is written in version {seen} of its format, {wanted} is needed: train it again (npm run train).",
    severity: "error",
    exit: 78,
    status: 500,
  },
  "weights-damaged": {
    message: "{source} is damaged (its checksum does not fit): put back the file that came with the package.",
    severity: "error",
    exit: 78,
    status: 500,
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
