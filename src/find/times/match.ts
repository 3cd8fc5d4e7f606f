import type { Atom } from "./atoms.ts";
import { type Grammar, keyOf, type SharedPattern } from "./grammar.ts";
import type { Pattern } from "./pattern.ts";
import { NUMERALS, type Reading } from "./read-number.ts";

/** A text being matched: what each shared pattern reads at each atom is worked out once. */
export interface Matching {
  readonly grammar: Grammar;
  readonly atoms: readonly Atom[];
  /** What each shared pattern reads, by the atom it begins at. */
  readonly known: Map<SharedPattern, Map<number, readonly Reading[]>>;
}

const NONE: readonly Reading[] = [];

/**
 * All ways in which `pattern` matches from atom `at` on, at most one for each end. Patterns are not recursive and each
 * shared one is read once an atom, so that the work is linear in the length of the text.
 */
export function matchPattern(matching: Matching, pattern: Pattern, at: number): readonly Reading[] {
  switch (pattern.kind) {
    case "literal":
      return matching.atoms[at]?.text === pattern.text ? [{ end: at + 1, features: {} }] : NONE;
    case "glued":
      return matching.atoms[at]?.glued ? [{ end: at, features: {} }] : NONE;
    case "name":
      return matchName(matching, pattern.name, at);
    case "optional":
      return [...matchPattern(matching, pattern.item, at), { end: at, features: {} }];
    case "end":
      return matchPattern(matching, pattern.item, at).map(({ end, features }) => ({ end, features: { to: features } }));
    case "choice":
      return pattern.items.flatMap((item) => matchPattern(matching, item, at));
    case "sequence":
      return matchSequence(matching, pattern.items, at);
  }
}

function matchSequence(matching: Matching, items: readonly Pattern[], at: number): readonly Reading[] {
  let states: readonly Reading[] = [{ end: at, features: {} }];
  for (const item of items) {
    const next: Reading[] = [];
    for (const state of states) {
      for (const { end, features } of matchPattern(matching, item, state.end)) {
        if (!next.some((other) => other.end === end)) next.push({ end, features: { ...state.features, ...features } });
      }
    }
    if (next.length === 0) return NONE;
    states = next;
  }
  return states;
}

function matchName({ grammar, atoms, known }: Matching, name: string, at: number): readonly Reading[] {
  const atom = atoms[at];
  if (!atom) return NONE;
  const shared = grammar.patterns.get(name);
  if (shared) {
    if (!shared.first.has(keyOf(atom))) return NONE;
    let knownHere = known.get(shared);
    if (!knownHere) {
      knownHere = new Map();
      known.set(shared, knownHere);
    }
    let found = knownHere.get(at);
    if (!found) {
      found = matchPattern({ grammar, atoms, known }, shared.pattern, at);
      const { gives } = shared;
      if (gives) found = found.map(({ end, features }) => ({ end, features: { ...features, ...gives } }));
      knownHere.set(at, found);
    }
    return found;
  }
  const numeral = NUMERALS[name];
  if (numeral) {
    const read = numeral(atoms, at, grammar.numberWords);
    return read ? [read] : NONE;
  }
  const word = grammar.words.get(atom.text)?.find((each) => each.class === name && (atom.capital || !each.capital));
  return word ? [{ end: at + 1, features: word.features }] : NONE;
}
