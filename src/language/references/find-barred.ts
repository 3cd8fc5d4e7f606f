import type { PronounClass } from "../../model/gazetteer.ts";
import type { Token } from "../../model/sentence.ts";
import type { Discourse } from "./discourse.ts";
import { keyOf } from "./rank-antecedents.ts";

const DEEPEST = 12;
/** Links inside one noun phrase. */
const INSIDE_PHRASE: ReadonlySet<string> = new Set(["nmod", "det", "amod", "compound"]);
/** Links from a predicate without a subject of its own to the one whose subject it shares. */
const SHARES_SUBJECT: ReadonlySet<string> = new Set(["xcomp", "conj", "advcl"]);

/**
 * What a pronoun cannot mean, by key: the phrase it stands in, and, unless it is possessive or reflexive, who does the
 * deed that it suffers (principle B of binding).
 */
export function findBarred(discourse: Discourse, from: number, { possessive }: PronounClass): ReadonlySet<string> {
  const { tokens } = discourse.reading;
  const barred = new Set<string>();
  const bar = (token: number | undefined) => {
    for (const referral of discourse.referralsAt.get(token ?? -1) ?? []) barred.add(keyOf(discourse, referral));
  };
  for (const word of phraseAround(tokens, from)) bar(word);
  const { relation, head } = tokens[from] as Token;
  if (!possessive && !relation.startsWith("nsubj") && head >= 0) bar(doerOf(discourse, head, from));
  return barred;
}

/** The words on which a word hangs inside its noun phrase, from the inside out. */
export function* phraseAround(tokens: readonly Token[], from: number): Iterable<number> {
  let at = from;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const { head, relation } = tokens[at] as Token;
    if (head < 0 || !INSIDE_PHRASE.has(relation)) return;
    yield head;
    at = head;
  }
}

/** Who does what the word at `at` says: its subject, or the one it shares; the object of "urged X to do". */
export function doerOf(discourse: Discourse, at: number, from: number): number | undefined {
  const { reading, subjects, objects } = discourse;
  let predicate = at;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const subject = subjects.get(predicate);
    if (subject !== undefined) return subject;
    const { head, relation } = reading.tokens[predicate] as Token;
    const object = isObjectControlled(discourse, predicate) ? objects.get(head) : undefined;
    if (object !== undefined && object < from && object !== predicate) return object;
    // "accused its ally of blocking …": what the gerund hangs on does it.
    if (relation === "acl" && head >= 0 && head < from) return head;
    if (head < 0 || !(SHARES_SUBJECT.has(relation) || INSIDE_PHRASE.has(relation))) return undefined;
    predicate = head;
  }
  return undefined;
}

/** "urged X to do", "accused X of doing". */
function isObjectControlled({ reading, words }: Discourse, predicate: number): boolean {
  const { relation } = reading.tokens[predicate] as Token;
  if (relation === "xcomp") return true;
  const before = reading.tokens[predicate - 1];
  return relation === "advcl" && before?.head === predicate && words.objectControl.has(before.text.toLowerCase());
}
