const LONGEST_ADDRESS = 2048;
const ADDRESS = /^(?:[a-z]{2,10}:\/\/|www\.)\S+|^[\w.+-]+@[\w-]+\.[\w.-]+/iu;
const TRAILING = /[.,;:!?)\]}>"'”’]+$/u;

/** Whether a run without white space is worth a search for addresses. */
export function mayHoldAddress(text: string, start: number, end: number): boolean {
  if (end - start < 6 || end - start > LONGEST_ADDRESS) return false;
  const chunk = text.slice(start, end);
  return chunk.includes("@") || chunk.includes("://") || chunk.includes("www.");
}

/** Where a URL or e-mail address that begins at `start` ends; `start` where none begins there. */
export function endOfAddress(text: string, start: number, end: number): number {
  const address = ADDRESS.exec(text.slice(start, end))?.[0].replace(TRAILING, "");
  return address ? start + address.length : start;
}
