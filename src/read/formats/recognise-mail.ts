export type MailFormat = "mailbox" | "letter";

/** Whether bytes are a mailbox (mbox) or a letter (EML), by their first lines. */
export function recogniseMail(bytes: Uint8Array): MailFormat | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const lines = head.split(/\r?\n/);
  if (/^From \S+.*\d{4}/.test(lines[0] ?? "") && /^[\w-]{2,60}: /m.test(head)) return "mailbox";
  const named = lines.findIndex((line) => !/^(?:[\w-]{2,60}:\s|[ \t])/.test(line));
  const headers = lines.slice(0, named < 0 ? lines.length : named).map((line) => line.split(":", 1)[0]?.toLowerCase());
  const wanted = ["from", "date", "subject", "mime-version", "message-id", "received"];
  return wanted.filter((name) => headers.includes(name)).length >= 3 ? "letter" : null;
}
