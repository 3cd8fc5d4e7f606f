const LONGEST_ADDRESS = 2048;
const ADDRESS = /^(?:[a-z]{2,10}:\/\/|www\.)\S+|^[\w.+-]+@[\w-]+\.[\w.-]+/iu;
const TRAILING = /[.,;:!?)\]}>"'”’]+$/u;

/** Where a URL or e-mail address that begins at `start` ends; `start` where none begins there. */
export function endOfAddress(text: string, start: number, end: number): number {
  if (end - start < 6 || end - start > LONGEST_ADDRESS) return start;
  const chunk = text.slice(start, end);
  if (!chunk.includes("@") && !chunk.includes("://") && !chunk.startsWith("www.")) return start;
  const address = ADDRESS.exec(chunk)?.[0].replace(TRAILING, "");
  return address ? start + address.length : start;
}
