/** What a character is to the tokenizer. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const APOSTROPHE = 3;
export const HYPHEN = 4;
export const STOP = 5;
/** Marks that stand together when repeated: "!?", "==", "***". */
export const REPEATED = 6;
export const OTHER = 7;

const kinds = new Uint8Array(65536).fill(OTHER);
let prepared = false;

/** The kind of a UTF-16 code unit. Letters include marks and halves of characters outside the basic plane. */
export function kindOf(unit: number): number {
  if (!prepared) prepare();
  return kinds[unit] as number;
}

function prepare(): void {
  for (let unit = 0; unit < 65536; unit++) {
    const character = String.fromCharCode(unit);
    if (/[\s\p{Cc}\u200b\u2060\ufeff\u00ad]/u.test(character)) kinds[unit] = SPACE;
    else if (/[\p{L}\p{M}\p{Cs}_]/u.test(character)) kinds[unit] = LETTER;
    else if (/\p{Nd}/u.test(character)) kinds[unit] = DIGIT;
  }
  for (const mark of "'’`´") kinds[mark.charCodeAt(0)] = APOSTROPHE;
  for (const mark of "-‐‑") kinds[mark.charCodeAt(0)] = HYPHEN;
  for (const mark of ".…") kinds[mark.charCodeAt(0)] = STOP;
  for (const mark of "!?=*~#<>+") kinds[mark.charCodeAt(0)] = REPEATED;
  prepared = true;
}
