import Papa from "papaparse";
import { makeProblem } from "../../kit/problem.ts";
import type { Document } from "../../model/document.ts";
import { makeRecordPage } from "./make-record-page.ts";
import { readFields } from "./read-fields.ts";
import type { Unpacked } from "./unpacked.ts";

/** The reports of a CSV or TSV table whose first row names the columns; a row without a text is a problem. */
export function* readTable(document: Document): Generator<Unpacked> {
  const { source, text } = document;
  const { data } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: (name) => name.trim(),
  });
  for (const [index, row] of data.entries()) {
    const record = readFields(row);
    const line = `${index + 2}`;
    if (record) yield { document: makeRecordPage(record, `${source}#${line}`), problems: [] };
    else
      yield {
        document: null,
        problems: [makeProblem("unreadable-row", { stage: "unpack" }, { source, seen: "no text column", line })],
      };
  }
}
