import { memoizeByObject } from "../../kit/memoize.ts";
import type { Article } from "../../model/article.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Range } from "../../model/span.ts";
import type { TimeFeatures } from "../../model/time-grammar.ts";
import { type Atom, splitAtoms } from "./atoms.ts";
import { type CompiledRule, compileGrammar, type Grammar, keyOf } from "./grammar.ts";
import { type Matching, matchPattern } from "./match.ts";

/** A temporal expression as the grammar reads it, not yet placed on the calendar. */
export interface TimePhrase extends Range {
  readonly features: TimeFeatures;
  readonly rule: string;
}

const readersOfLexicon = memoizeByObject((lexicon: Lexicon) => {
  const grammar = compileGrammar(lexicon);
  return memoizeByObject((article: Article) => {
    const ranges = article.blocks.length > 0 ? article.blocks : [{ start: 0, end: article.text.length }];
    return ranges.flatMap((range) =>
      findPhrases({ grammar, atoms: splitAtoms(article.text, range), known: new Map() }),
    );
  });
});

/** All temporal expressions of an article in order: leftmost first, longest first, never over the edge of a block. */
export function recogniseTimes(article: Article, lexicon: Lexicon): readonly TimePhrase[] {
  return readersOfLexicon(lexicon)(article);
}

function findPhrases(matching: Matching): TimePhrase[] {
  const { atoms } = matching;
  const phrases: TimePhrase[] = [];
  for (let at = 0; at < atoms.length; ) {
    const best = matchAt(matching, at);
    if (best && !best.rule.rule.ignored) {
      phrases.push({
        start: (atoms[at] as Atom).start,
        end: (atoms[best.end - 1] as Atom).end,
        features: best.features,
        rule: best.rule.rule.name,
      });
    }
    at = best ? best.end : at + 1;
  }
  return phrases;
}

interface Candidate {
  readonly rule: CompiledRule;
  readonly end: number;
  readonly features: TimeFeatures;
}

function matchAt(matching: Matching, at: number): Candidate | null {
  const { grammar, atoms } = matching;
  const first = atoms[at] as Atom;
  const before = atoms[at - 1]?.text;
  // Inside a longer number ("1,991", "3.14") or word nothing begins.
  if (first.kind === "digits" && first.glued && (atoms[at - 1]?.kind === "word" || isDecimal(atoms, at))) return null;
  if (standsAlone(grammar, atoms, at)) return null;
  let best: Candidate | null = null;
  for (const rule of grammar.starts.get(keyOf(first)) ?? []) {
    if ((rule.after && !rule.after.has(before ?? "")) || (before !== undefined && rule.notAfter.has(before))) continue;
    for (const { end, features } of matchPattern(matching, rule.pattern, at)) {
      if (end <= (best?.end ?? at) || !endsWell(rule, atoms, end)) continue;
      best = { rule, end, features: rule.rule.gives ? { ...features, ...rule.rule.gives } : features };
    }
  }
  return best;
}

/** A word that only begins longer expressions ("the", "a"), before one that none of them holds: the usual case in a text. */
function standsAlone({ words, vocabulary }: Grammar, atoms: readonly Atom[], at: number): boolean {
  const [first, next] = [atoms[at] as Atom, atoms[at + 1]];
  return first.kind === "word" && !words.has(first.text) && (!next || !vocabulary.has(keyOf(next)));
}

function isDecimal(atoms: readonly Atom[], at: number): boolean {
  const mark = atoms[at - 1];
  return (mark?.text === "." || mark?.text === ",") && mark.glued && atoms[at - 2]?.kind === "digits";
}

function endsWell(rule: CompiledRule, atoms: readonly Atom[], end: number): boolean {
  const next = atoms[end];
  if (next && atoms[end - 1]?.kind === "digits" && (next.kind === "word" ? next.glued : opensFraction(atoms, end)))
    return false;
  const text = next?.text ?? "";
  const beyond = text === "-" ? (atoms[end + 1]?.text ?? "") : text;
  return (!rule.before || rule.before.has(text)) && !rule.notBefore.has(text) && !rule.notBefore.has(beyond);
}

function opensFraction(atoms: readonly Atom[], at: number): boolean {
  const [mark, next] = [atoms[at], atoms[at + 1]];
  const joins = mark?.glued && (mark.text === "," || mark.text === ".") && next?.glued && next.kind === "digits";
  return Boolean(joins) && !/^\d{4}$/.test(next?.text ?? "");
}
