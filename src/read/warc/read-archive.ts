import { makeProblem } from "../../kit/problem.ts";
import { readMoment } from "../dates/read-moment.ts";
import { decodeBytes } from "../decode-bytes.ts";
import type { Unpacked } from "../formats/unpacked.ts";
import { readResponse } from "./read-response.ts";
import { readWarc } from "./read-warc.ts";
import type { WarcRecord } from "./warc-record.ts";

/** One page of an archive, or what is wrong there. */
export interface Archived extends Unpacked {
  /** Where in the file to begin to read it again at this page. */
  readonly offset: number;
}

const STAGE = "archive";
const PAGES = new Set(["text/html", "application/xhtml+xml", "text/plain"]);

/**
 * The pages of a WARC or ARC file, plain or packed: responses with status 200 that are HTML or text, resources, and the texts that
 * Common Crawl keeps as conversions. Other records are passed over. `base` is the offset at which `stream` begins.
 */
export async function* readArchive(
  stream: AsyncIterable<Uint8Array>,
  source: string,
  base = 0,
): AsyncGenerator<Archived> {
  for await (const item of readWarc(stream, base)) {
    if (item.kind === "damage") {
      const seen = { source, seen: item.reason, offset: `${item.offset}` };
      yield { document: null, problems: [makeProblem("damaged-record", { stage: STAGE }, seen)], offset: item.offset };
      continue;
    }
    const page = readRecord(item.record, source);
    if (page) yield { ...stampDocument(page, item.record), offset: item.record.offset };
  }
}

/** The archive knows when the page said what it says. */
function stampDocument({ document, problems }: Unpacked, { date }: WarcRecord): Unpacked {
  return { document: document && { ...document, captured: readMoment(date) }, problems };
}

function readRecord(record: WarcRecord, source: string): Unpacked | null {
  const { type, url, contentType, body } = record;
  const name = url ?? `${source}@${record.offset}`;
  if (type === "resource" || type === "conversion") {
    const [mediaType = "", charset] = (contentType ?? "").split(/;\s?charset=/i);
    return PAGES.has(mediaType.trim().toLowerCase()) && body.length > 0
      ? decodeBytes(body, name, charset ?? null)
      : null;
  }
  if (type !== "response" || !/^https?:/i.test(name)) return null;
  const response = readResponse(body);
  if (typeof response === "string") {
    const seen = { source, seen: response, offset: `${record.offset}` };
    return { document: null, problems: [makeProblem("damaged-record", { stage: STAGE }, seen)] };
  }
  if (response.status !== 200 || !PAGES.has(response.mediaType) || response.body.length === 0) return null;
  return decodeBytes(response.body, name, response.charset);
}
