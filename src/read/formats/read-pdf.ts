import { extractText, getDocumentProxy } from "unpdf";

/** A longer document is no report. */
const MOST_PAGES = 400;

/**
 * The text layer of a PDF file, pages one after the other; lines that a paragraph was broken into are joined. Null
 * where it has none. Throws where the bytes are no PDF or the file is locked.
 */
export async function readPdfText(bytes: Uint8Array): Promise<string | null> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  if (pdf.numPages > MOST_PAGES) throw new Error(`${pdf.numPages} pages, of which no more than ${MOST_PAGES} are read`);
  const { text } = await extractText(pdf, { mergePages: false });
  const joined = text.map(joinLines).join("\n\n").trim();
  return joined === "" ? null : joined;
}

/** A line that does not end a sentence goes on in the next one, where that begins in lower case. */
function joinLines(page: string): string {
  return page
    .replace(/[ \t]+\n/g, "\n")
    .replace(/(\p{Ll})-\n(?=\p{Ll})/gu, "$1")
    .replace(/(?<![.!?:”"])\n(?=[\p{Ll}\d(“"])/gu, " ");
}
