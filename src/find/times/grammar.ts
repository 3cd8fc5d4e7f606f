import { memoizeByObject } from "../../kit/memoize.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { TimeFeatures, TimeRule } from "../../model/time-grammar.ts";
import type { Atom } from "./atoms.ts";
import { type Pattern, parsePattern } from "./pattern.ts";
import { NUMERALS, type NumberWords } from "./read-number.ts";

/** What a word says as a member of one class. */
export interface TimeWord {
  readonly class: string;
  readonly capital: boolean;
  readonly features: TimeFeatures;
}

/** A pattern of the lexicon that others name. */
export interface SharedPattern {
  readonly pattern: Pattern;
  readonly gives: TimeFeatures | undefined;
  /** The words it can begin with. */
  readonly first: ReadonlySet<string>;
}

/** A rule with its words as sets. */
export interface CompiledRule {
  readonly rule: TimeRule;
  readonly pattern: Pattern;
  readonly after: ReadonlySet<string> | null;
  readonly notAfter: ReadonlySet<string>;
  readonly before: ReadonlySet<string> | null;
  readonly notBefore: ReadonlySet<string>;
}

/** The words, patterns and rules of one language, ready to match. */
export interface Grammar {
  readonly patterns: ReadonlyMap<string, SharedPattern>;
  readonly words: ReadonlyMap<string, readonly TimeWord[]>;
  readonly numberWords: NumberWords;
  /** Every word and mark that a pattern can hold, and `digits`: what is not among them ends every match. */
  readonly vocabulary: ReadonlySet<string>;
  /** Rules that can begin with a word, by that word. */
  readonly starts: ReadonlyMap<string, readonly CompiledRule[]>;
}

/** Stands for every run of digits among the words a pattern can begin with. */
const DIGITS = "digits";

/** Under which word an atom is looked up. */
export function keyOf(atom: Atom): string {
  return atom.kind === "digits" ? DIGITS : atom.text;
}

/** Compiles the lexicon's time words and rules once. Throws where a pattern names what does not exist, or itself. */
export const compileGrammar = memoizeByObject((lexicon: Lexicon): Grammar => {
  const words = new Map<string, TimeWord[]>();
  const ofClass = new Map<string, string[]>();
  const numbers = new Map<string, number>();
  const ordinals = new Map<string, number>();
  for (const group of lexicon.timeWords) {
    for (const [text, features] of Object.entries(group.words)) {
      push(words, text, { class: group.class, capital: group.capital === true, features });
      push(ofClass, group.class, text);
      if (group.class === "number-word") numbers.set(text, features.count ?? 0);
      if (group.class === "ordinal-word") ordinals.set(text, features.ordinal ?? 0);
    }
  }
  const numerals = [DIGITS, ...numbers.keys(), ...ordinals.keys()];
  const sources = new Map(lexicon.timeRules.patterns.map(({ name, match }) => [name, parsePattern(match)]));
  const first = firstWordsFinder(sources, (name) => ofClass.get(name) ?? (NUMERALS[name] ? numerals : null));
  const patterns = new Map<string, SharedPattern>();
  for (const { name, gives } of lexicon.timeRules.patterns) {
    const pattern = sources.get(name) as Pattern;
    patterns.set(name, { pattern, gives, first: first(pattern, [name]) });
  }
  const starts = new Map<string, CompiledRule[]>();
  const rules = lexicon.timeRules.rules.map(compileRule);
  for (const rule of rules) {
    for (const text of first(rule.pattern, [])) push(starts, text, rule);
  }
  const parsed = [...sources.values(), ...rules.map((rule) => rule.pattern)];
  const vocabulary = new Set([DIGITS, ...words.keys(), ...parsed.flatMap(literalsOf)]);
  return { patterns, words, numberWords: { numbers, ordinals }, vocabulary, starts };
});

function literalsOf(pattern: Pattern): string[] {
  switch (pattern.kind) {
    case "literal":
      return [pattern.text];
    case "optional":
    case "end":
      return literalsOf(pattern.item);
    case "choice":
    case "sequence":
      return pattern.items.flatMap(literalsOf);
    default:
      return [];
  }
}

function compileRule(rule: TimeRule): CompiledRule {
  const pattern = parsePattern(rule.match);
  const whole = pattern.kind === "choice" ? pattern.items : [pattern];
  if (whole.some((item) => item.kind === "literal")) {
    throw new Error(`Time rule ${rule.name}: a word that stands alone belongs into a class of time-words.yml.`);
  }
  return {
    rule,
    pattern,
    after: rule.after ? new Set(rule.after) : null,
    notAfter: new Set(rule.notAfter ?? []),
    before: rule.before ? new Set(rule.before) : null,
    notBefore: new Set(rule.notBefore ?? []),
  };
}

type FindFirst = (pattern: Pattern, path: readonly string[]) => Set<string>;

/** Gives every word with which a match of a pattern can begin. */
function firstWordsFinder(
  sources: ReadonlyMap<string, Pattern>,
  wordsOf: (name: string) => readonly string[] | null,
): FindFirst {
  const ofName = (name: string, path: readonly string[]): Set<string> => {
    if (path.includes(name)) throw new Error(`The time pattern ${name} names itself: ${path.join(" > ")}.`);
    const source = sources.get(name);
    if (source) return find(source, [...path, name]);
    const words = wordsOf(name);
    if (!words) throw new Error(`${name} is no class, pattern or numeral of time: ${path.join(" > ")}.`);
    return new Set(words);
  };
  const find: FindFirst = (pattern, path) => {
    switch (pattern.kind) {
      case "literal":
        return new Set([pattern.text]);
      case "glued":
        return new Set();
      case "optional":
      case "end":
        return find(pattern.item, path);
      case "choice":
        return new Set(pattern.items.flatMap((item) => [...find(item, path)]));
      case "sequence": {
        const needed = pattern.items.findIndex((item) => item.kind !== "optional" && item.kind !== "glued");
        return new Set(pattern.items.slice(0, needed + 1).flatMap((item) => [...find(item, path)]));
      }
      case "name":
        return ofName(pattern.name, path);
    }
  };
  return find;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
