/** What no text file should hold: the C0 and C1 controls except tab and line ends, and the marks that turn text round. */
const CONTROLS = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const REPLACEMENT = "\ufffd";
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

/**
 * Puts a � in the place of every control character, direction override and lone surrogate. The length in UTF-16 code
 * units stays the same, so offsets into the text stay true.
 */
export function replaceControls(text: string): string {
  return text.replace(CONTROLS, REPLACEMENT).toWellFormed();
}

/**
 * Text for HTML content and for attribute values in either kind of quotes. A carriage return is kept as a reference,
 * because a parser would fold it into the line feed and move every offset after it.
 */
export function escapeHtml(text: string): string {
  return replaceControls(text).replace(/[&<>"'\r]/g, (mark) => ENTITIES[mark] as string);
}

/** JSON that can stand in a `<script>` of any type: no `<`, so neither `</script` nor `<!--` can end or open anything. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Text for one line of Markdown, in which nothing of it is read as markup, HTML or a link. */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text)
    .replace(/[\\`*_{}[\]<>#|~!&]/g, "\\$&")
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, "$1\\$2")
    .replace(/(https?|ftp|mailto|www)([:.])/gi, "$1\u2060$2");
}

/** Text for one line of a terminal: no control character reaches it, and white space is single blanks. */
export function escapeTerminal(text: string): string {
  return replaceControls(text.replace(/\s+/g, " ").trim());
}
