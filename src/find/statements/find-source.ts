import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, lowerAt, type TokenRange } from "./article-view.ts";
import type { Source } from "./attribution.ts";

const MAX_STEPS = 6;
const RELATIVE_REACH = 30;
const COMMA = /^[,”"’']$/;

/**
 * The source of a verb: its subject, the agent of a passive, or the subject it shares with a verb it is joined to
 * ("X said …, adding …"). Null where the text names none.
 */
export function findSource(view: ArticleView, verb: number): Source | null {
  const { tokens } = view.tree;
  let at = verb;
  for (let step = 0; step < MAX_STEPS; step++) {
    const own = step > 0 && isAskedDeed(view, verb, at) ? null : findOwnSource(view, at, step > 0);
    if (own) return own;
    const token = tokens[at];
    if (!token || token.head < 0) return null;
    if (isPassive(view, at) && step > 0 && view.words.relayVerbs.has(token.lemma))
      return findQuotedSubject(view, at, verb);
    if (isPassive(view, at)) return null;
    if (token.relation === "acl") {
      const issuer = findIssuer(view, token.head);
      if (issuer === null) return token.features.form === "infinitive" ? null : phraseOf(view, token.head, verb, true);
      at = issuer;
      continue;
    }
    if (!["conj", "advcl", "xcomp", "parataxis", "ccomp", "dep"].includes(token.relation)) return null;
    const isFiniteClause = token.features.form === "finite" || childBy(view.tree, at, "aux") !== null;
    if (token.relation === "ccomp" && isFiniteClause) return null;
    at = token.head;
  }
  return null;
}

/** "warned the crew not to sail and said …": the crew that is to sail or not is not who said. */
function isAskedDeed(view: ArticleView, verb: number, at: number): boolean {
  return view.tokens[verb]?.features.form === "finite" && view.tokens[at]?.features.form === "infinitive";
}

/**
 * The noun phrase right before a finite verb to which the tree gives no subject: from the last mark, verb or
 * preposition up to the verb and its auxiliaries.
 */
function findChunkBefore(view: ArticleView, verb: number): Source | null {
  if (view.tokens[verb]?.features.form !== "finite" && childBy(view.tree, verb, "aux") === null) return null;
  let last = verb;
  while (last > 0 && (view.timeAt.has(last - 1) || ["ADV", "AUX"].includes(view.tokens[last - 1]?.pos ?? ""))) last--;
  let first = last;
  while (first > 0 && (continuesChunk(view, first - 1) || joinsNames(view, first - 1))) first--;
  return nounPhrase(view, first, last) ?? findChunkBeforeRelative(view, last);
}

/** The "and" of "Oduya and Marlow". */
function joinsNames(view: ArticleView, at: number): boolean {
  return view.tokens[at]?.pos === "CCONJ" && [at - 1, at + 1].every((near) => view.tokens[near]?.pos === "PROPN");
}

/** "Mira Oduya, who lives on the island, said": the noun phrase before a relative clause that ends at a comma. */
function findChunkBeforeRelative(view: ArticleView, end: number): Source | null {
  const { sentence } = view.tokens[end] ?? {};
  if (lowerAt(view, end - 1) !== ",") return null;
  for (let at = end - 2; at > 0 && end - at < RELATIVE_REACH && view.tokens[at]?.sentence === sentence; at--) {
    if (!view.words.relatives.has(lowerAt(view, at)) || lowerAt(view, at - 1) !== ",") continue;
    let first = at - 1;
    while (first > 0 && continuesChunk(view, first - 1)) first--;
    return nounPhrase(view, first, at - 1);
  }
  return null;
}

/** A subject before its verb with the modifiers before it that the tree hung elsewhere. */
function widenChunk(view: ArticleView, source: Source, verb: number): Source {
  if (source.head > verb || source.antecedent !== null) return source;
  let { first } = source.range;
  if (!["NOUN", "PROPN", "ADJ"].includes(view.tokens[first]?.pos ?? "")) return source;
  while (first > 0 && continuesChunk(view, first - 1)) first--;
  return { ...source, range: { ...source.range, first } };
}

/** "…, said Mira Oduya": the noun phrase behind a verb that follows a comma, up to the next mark or with its apposition. */
export function findInverted(view: ArticleView, verb: number): Source | null {
  const next = view.tokens[verb + 1];
  if (!COMMA.test(lowerAt(view, verb - 1)) || !next || !["PROPN", "DET", "NOUN", "PRON", "ADJ"].includes(next.pos))
    return null;
  if (view.timeAt.has(verb + 1) || childBy(view.tree, verb, "nsubj", "nsubj:pass", "obj", "aux") !== null) return null;
  let end = verb + 1;
  while (end < view.tokens.length && (continuesChunk(view, end) || view.tokens[end]?.pos === "ADP")) end++;
  if (view.tokens[end]?.pos !== "PUNCT") return null;
  const chunk = nounPhrase(view, verb + 1, end);
  if (!chunk) return null;
  const last = Math.max(end, (view.tree.rightmost[chunk.head] as number) + 1);
  return { ...chunk, range: trimPhrase(view, { first: verb + 1, last }) };
}

function continuesChunk(view: ArticleView, at: number): boolean {
  const token = view.tokens[at];
  if (!token || view.timeAt.has(at) || token.sentence !== view.tokens[at + 1]?.sentence) return false;
  if (["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"].includes(token.pos))
    return !view.words.relatives.has(lowerAt(view, at)) && !view.words.freeRelatives.has(lowerAt(view, at));
  return view.words.possessiveMarkers.has(lowerAt(view, at)) || lowerAt(view, at) === "-";
}

/** "Oduya was quoted as saying": who is quoted speaks. */
function findQuotedSubject(view: ArticleView, passive: number, verb: number): Source | null {
  const subject = childBy(view.tree, passive, "nsubj:pass");
  return subject === null ? null : phraseOf(view, subject, verb, false);
}

/** "The mayor, meanwhile, accused …": a participle behind a comma, on the noun that heads a sentence without a verb. */
function isCutOff(view: ArticleView, verb: number): boolean {
  const token = view.tokens[verb];
  const head = view.tokens[token?.head ?? -1];
  return token?.relation === "acl" && head?.head === -1 && view.tokens[verb - 1]?.pos === "PUNCT";
}

/** "issued a statement saying …": who issued it is the source, not the statement. */
function findIssuer(view: ArticleView, noun: number): number | null {
  const token = view.tokens[noun];
  return token?.relation === "obj" && token.head < noun && view.words.occasions.has(token.lemma) ? token.head : null;
}

/** The subject of this very verb, or the agent of its passive. */
function findOwnSource(view: ArticleView, verb: number, shared: boolean): Source | null {
  if (isPassive(view, verb)) {
    const agent = childrenBy(view.tree, verb, "obl").find((child) => {
      const marker = childBy(view.tree, child, "case");
      return marker !== null && view.words.agentMarkers.has(lowerAt(view, marker));
    });
    return agent === undefined ? null : withoutCase(view, phraseOf(view, agent, verb, shared));
  }
  const carriers = [verb, ...childrenBy(view.tree, verb, "aux")];
  const subjects = carriers
    .flatMap((at) => childrenBy(view.tree, at, "nsubj"))
    .filter((child) => !view.timeAt.has(child));
  const subject = subjects.findLast((child) => child < verb) ?? subjects[0];
  if (subject !== undefined) return widenChunk(view, phraseOf(view, subject, verb, shared), verb);
  return shared ? null : findChunkBefore(view, verb);
}

export function isPassive(view: ArticleView, verb: number): boolean {
  if (isCutOff(view, verb)) return false;
  if (childBy(view.tree, verb, "nsubj:pass", "aux:pass") !== null) return true;
  return view.tokens[verb]?.features.voice === "passive" && childBy(view.tree, verb, "nsubj") === null;
}

/** The noun phrase under a head as a source, cut so that it does not run over the verb. */
export function phraseOf(view: ArticleView, head: number, verb: number, shared: boolean): Source {
  const { leftmost, rightmost } = view.tree;
  let first = leftmost[head] as number;
  let last = (rightmost[head] as number) + 1;
  if (first <= verb && verb < last) {
    if (head < verb) last = verb;
    else first = verb + 1;
  }
  first = Math.max(
    first,
    ...childrenBy(view.tree, head, "case")
      .filter((marker) => marker < head)
      .map((marker) => marker + 1),
  );
  const antecedent = view.words.relatives.has(lowerAt(view, head)) ? findAntecedent(view, verb) : null;
  return { range: trimPhrase(view, { first, last }), head, antecedent, shared };
}

function findAntecedent(view: ArticleView, verb: number): number | null {
  let at = verb;
  for (let step = 0; step < MAX_STEPS; step++) {
    const token = view.tokens[at];
    if (!token || token.head < 0) return null;
    if (token.relation === "acl") return token.head;
    at = token.head;
  }
  return null;
}

function withoutCase(view: ArticleView, source: Source): Source {
  const marker = childBy(view.tree, source.head, "case");
  return marker === null ? source : { ...source, range: { ...source.range, first: marker + 1 } };
}

function trimPhrase(view: ArticleView, { first, last }: TokenRange): TokenRange {
  let from = first;
  let to = last;
  while (to - from > 1 && view.tokens[to - 1]?.pos === "PUNCT" && !/[)\]”"’']/.test(lowerAt(view, to - 1))) to--;
  while (to - from > 1 && view.tokens[from]?.pos === "PUNCT" && !/[([“"‘]/.test(lowerAt(view, from))) from++;
  return { first: from, last: to };
}

/** The noun phrase beside a verb that is cut off from a quotation, where the tree gives the verb no subject. */
export function findSourceBeside(view: ArticleView, verb: number, from: number, to: number): Source | null {
  const before = nounPhrase(view, from, verb);
  if (before) return before;
  let end = verb + 1;
  while (end < to && view.tokens[end]?.pos !== "PUNCT" && view.tokens[end]?.pos !== "VERB") end++;
  return nounPhrase(view, verb + 1, end);
}

/** The words between two places as a source, if they are nominal throughout; adverbs and auxiliaries at the end are left. */
function nounPhrase(view: ArticleView, first: number, last: number): Source | null {
  let to = last;
  while (to > first && ["ADV", "AUX"].includes(view.tokens[to - 1]?.pos ?? "")) to--;
  let head = -1;
  let isDone = false;
  for (let at = first; at < to; at++) {
    const pos = view.tokens[at]?.pos ?? "X";
    if (pos === "VERB" || pos === "SCONJ" || (pos === "ADP" && head < 0)) return null;
    isDone ||= pos === "ADP" || pos === "PUNCT";
    if (!isDone && ["PROPN", "PRON", "NOUN"].includes(pos)) head = at;
  }
  return head < 0 ? null : { range: trimPhrase(view, { first, last: to }), head, antecedent: null, shared: false };
}
