const STEM_LIKENESS = 0.8;
const LEAST_STEM = 4;
const STEM_SHARE = 0.55;

/**
 * How alike two folded words are: 1 for the same form, 0.8 where they share a stem (a prefix of at least four code
 * units that is more than 55 % of the longer one: "deploy", "deployment"), else 0. Words with digits share no stem.
 */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < LEAST_STEM || a[0] !== b[0] || /\d/.test(a + b)) return 0;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= LEAST_STEM && shared >= STEM_SHARE * longer ? STEM_LIKENESS : 0;
}
