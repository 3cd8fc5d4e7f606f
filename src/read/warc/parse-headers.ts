/** Header lines after a first line, by name in lower case; a line that begins with white space continues the one before. */
export function parseHeaders(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  let name = "";
  for (const line of head.split(/\r?\n/).slice(1)) {
    if (/^[ \t]/.test(line) && name !== "") {
      headers.set(name, `${headers.get(name) ?? ""} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(":");
    if (colon < 0) continue;
    name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}
