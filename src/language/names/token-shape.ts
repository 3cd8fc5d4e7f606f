import type { Token } from "../../model/sentence.ts";

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const UPPER = /^[\p{Lu}\p{N}.&-]{2,}s?$/u;
const LETTER = /\p{L}/u;

/** Begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && CAPITAL.test(token.text);
}

/** Written in capitals, digits and full stops only: an acronym, or shouting. */
export function isUpper(token: Token | undefined): boolean {
  return token !== undefined && UPPER.test(token.text) && LETTER.test(token.text);
}

/** Nothing stands between the two tokens. */
export function isGlued(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}

export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && (token.text === "-" || token.text === "‐" || token.text === "‑" || token.text === "–");
}

/** A possessive ending, or the apostrophe that stands for one. */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s?$/i.test(token.text);
}
