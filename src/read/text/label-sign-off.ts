import type { Piece } from "./cut-lines.ts";
import { isNameLike, isOutletName } from "./names.ts";
import type { PageVocabulary } from "./page-vocabulary.ts";
import type { Draft } from "./prose.ts";

/** Why a line is taken for the one that signs a report; authors and agencies are read from it. */
export const SIGN_OFF = "names and agencies after a dash below the report";

const LONGEST = 100;
const DASH = /^(?:--|[-–—])\s?/;
/** What parts the names in such a line. */
export const LIST = /,?\s+(?:and|with)\s+|\s?[,/;]\s?/;

/**
 * Labels "— Jo Nemo and agencies" below the report. Without an agency in it the line may name whoever is quoted above it,
 * so it is left alone.
 */
export function labelSignOff(pieces: readonly Piece[], draft: Draft, words: PageVocabulary): void {
  const at = pieces.findLastIndex((_, i) => !draft[i]);
  const text = pieces[at]?.line.text ?? "";
  const dash = DASH.exec(text);
  if (at < 1 || !dash || text.length > LONGEST) return;
  const names = text.slice(dash[0].length).replace(/\.$/, "").split(LIST);
  const others = names.filter((name) => !isAgency(name, words));
  const people = others.filter((name) => !isOutletName(name, words));
  if (others.length === names.length || !people.every(isNameLike)) return;
  draft[at] = { kind: people.length > 0 ? "byline" : "credit", why: SIGN_OFF };
}

/** Whether `name` is an agency, or words for agencies that stay unnamed. */
export function isAgency(name: string, { agencies, unnamedAgencies }: PageVocabulary): boolean {
  const lower = name.toLowerCase();
  return agencies.has(lower) || unnamedAgencies.has(lower);
}
