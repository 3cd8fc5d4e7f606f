const STEM_LIKENESS = 0.8;
const LEAST_STEM = 4;
const DIGIT = /\d/;
const STEM_SHARE = 0.55;

/**
 * How alike two folded words are: 1 for the same form, 0.8 where they share a stem (a prefix of at least four code
 * units that is more than 55 % of the longer one: "deploy", "deployment"), else 0. Words with digits share no stem.
 */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  let shared = 0;
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  if (shared < LEAST_STEM || shared < STEM_SHARE * Math.max(a.length, b.length)) return 0;
  return DIGIT.test(a) || DIGIT.test(b) ? 0 : STEM_LIKENESS;
}
