import { makeProblem } from "../../kit/problem.ts";
import type { Document } from "../../model/document.ts";
import { makeRecordPage } from "./make-record-page.ts";
import { readFields } from "./read-fields.ts";
import type { Unpacked } from "./unpacked.ts";

/** Whether a text is JSON: one object a line, a list of objects, or one object. */
export function looksLikeJsonLines(text: string): boolean {
  const start = text.trimStart();
  if (start.startsWith("[")) return /^\[\s{0,99}\{/.test(start);
  return start.startsWith("{") && (parse(start.split("\n", 1)[0] ?? "") !== null || parse(start) !== null);
}

/** The reports of a JSON Lines file, of a JSON list of objects, or of one object; a line that cannot be read is a problem. */
export function* readJsonLines(document: Document): Generator<Unpacked> {
  const { source, text } = document;
  const whole = parse(text);
  if (whole !== null) {
    for (const [index, value] of [whole].flat().entries()) yield readValue(value, source, index + 1);
    return;
  }
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at);
    const row = text.slice(at, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
    line++;
    if (row !== "") yield readValue(parse(row), source, line);
  }
}

function readValue(value: unknown, source: string, line: number): Unpacked {
  const isObject = value !== null && typeof value === "object" && !Array.isArray(value);
  const record = isObject ? readFields(value as Readonly<Record<string, unknown>>) : null;
  if (record) return { document: makeRecordPage(record, `${source}#${line}`), problems: [] };
  const seen = { source, seen: isObject ? "an object without a text" : "no JSON object", line: `${line}` };
  return { document: null, problems: [makeProblem("unreadable-row", { stage: "unpack" }, seen)] };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
