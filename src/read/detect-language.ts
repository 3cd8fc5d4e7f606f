import { francAll } from "franc-min";

/** Enough letters for a sure answer; more only costs time. */
const EXAMINED = 400;
/** Trigram counts of fewer letters say nothing. */
const LEAST = 40;
/** Tag of text whose language is not known (BCP 47, ISO 639-2). */
export const UNDETERMINED = "und";

/**
 * The language most of `prose` is written in, as a BCP 47 tag; `und` where it is too short to tell.
 * Trigram ranks after Cavnar & Trenkle (1994).
 */
export function detectLanguage(prose: string): string {
  const start = Math.max(0, Math.floor((Math.min(prose.length, 4 * EXAMINED) - EXAMINED) / 2));
  const sample = prose.slice(start, start + EXAMINED);
  const [best] = francAll(sample, { minLength: LEAST });
  if (!best || best[0] === UNDETERMINED) return UNDETERMINED;
  return Intl.getCanonicalLocales(best[0])[0] ?? UNDETERMINED;
}
