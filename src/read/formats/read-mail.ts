import PostalMime from "postal-mime";
import { makeProblem } from "../../kit/problem.ts";
import { readDay } from "../dates/read-day.ts";
import { makeRecordPage } from "./make-record-page.ts";
import type { Unpacked } from "./unpacked.ts";

const MOST_NESTED = 32;
const LONGEST_HEADERS = 1024 * 1024;
const NEWLINE = 0x0a;
const ENVELOPE = [0x46, 0x72, 0x6f, 0x6d, 0x20];

/** The letters of a mailbox: each begins with a line "From …" after an empty line (RFC 4155). */
export async function* readMailbox(bytes: Uint8Array, source: string): AsyncGenerator<Unpacked> {
  let start = 0;
  let number = 1;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    const empty = bytes[at - 1] === NEWLINE || (bytes[at - 1] === 0x0d && bytes[at - 2] === NEWLINE);
    if (!empty || !ENVELOPE.every((byte, i) => bytes[at + 1 + i] === byte)) continue;
    yield await readLetter(dropEnvelope(bytes.subarray(start, at)), `${source}#${number++}`);
    start = at + 1;
  }
  yield await readLetter(dropEnvelope(bytes.subarray(start)), `${source}#${number}`);
}

function dropEnvelope(letter: Uint8Array): Uint8Array {
  return letter.subarray(letter.indexOf(NEWLINE) + 1);
}

/** One letter: its subject is the title, its sender's name the outlet, its HTML or plain part the report. */
export async function readLetter(bytes: Uint8Array, source: string): Promise<Unpacked> {
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: MOST_NESTED, maxHeadersSize: LONGEST_HEADERS });
    const content = mail.html ? { html: mail.html } : mail.text ? { text: mail.text } : null;
    if (!content) return refuse(source, "a letter without a text");
    const record = {
      url: null,
      title: mail.subject?.trim() || null,
      published: readDay(mail.date ?? null),
      authors: [],
      outlet: mail.from?.name?.trim() || null,
      content,
    };
    return { document: makeRecordPage(record, source), problems: [] };
  } catch (error) {
    return refuse(source, error instanceof Error ? error.message : String(error));
  }
}

function refuse(source: string, seen: string): Unpacked {
  return { document: null, problems: [makeProblem("unreadable-container", { stage: "unpack" }, { source, seen })] };
}
