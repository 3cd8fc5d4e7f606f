import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, lowerAt, type TokenRange } from "./article-view.ts";
import type { Source } from "./attribution.ts";
import { findChunkBefore, trimPhrase, widenChunk } from "./find-chunk.ts";

const MAX_STEPS = 6;

/**
 * The source of a verb: its subject, the agent of a passive, or the subject it shares with a verb it is joined to
 * ("X said …, adding …"). Null where the text names none.
 */
export function findSource(view: ArticleView, verb: number): Source | null {
  const { tokens } = view.tree;
  let at = verb;
  for (let step = 0; step < MAX_STEPS; step++) {
    const made = step === 0 ? findMade(view, verb) : null;
    if (made !== null) return phraseOf(view, made, verb, false);
    const own = step > 0 && isAskedDeed(view, verb, at) ? null : findOwnSource(view, at, step > 0);
    if (own) return (own.antecedent === null ? null : findPublisher(view, own.antecedent)) ?? own;
    const token = tokens[at];
    if (!token) return null;
    if (isPassive(view, at))
      return step > 0 && view.words.relayVerbs.has(token.lemma) ? findQuotedSubject(view, at, verb) : null;
    if (token.head < 0) return null;
    if (token.relation === "acl") {
      const issuer = findIssuer(view, token.head);
      if (issuer === null) return token.features.form === "infinitive" ? null : phraseOf(view, token.head, verb, true);
      at = issuer;
      continue;
    }
    if (!["conj", "advcl", "xcomp", "parataxis", "ccomp", "dep"].includes(token.relation)) return null;
    const isFiniteClause = token.features.form === "finite" || childBy(view.tree, at, "aux") !== null;
    if (token.relation === "ccomp" && isFiniteClause) return null;
    at = token.relation === "conj" ? (findInterrupted(view, token.head) ?? token.head) : token.head;
  }
  return null;
}

/**
 * "Oduya rejected it, the board said, and insisted …": a verb joined behind a remark that commas cut off on both sides
 * goes on from the clause which the remark interrupts. Gives the verb of that clause.
 */
function findInterrupted(view: ArticleView, verb: number): number | null {
  const subject = childBy(view.tree, verb, "nsubj");
  let first = subject === null ? verb : Math.min(verb, view.tree.leftmost[subject] as number);
  if (lowerAt(view, first) === ",") first += 1;
  const last = subject === null ? verb : Math.max(verb, subject);
  if (lowerAt(view, first - 1) !== "," || lowerAt(view, last + 1) !== ",") return null;
  const { relation, head = -1 } = view.tokens[verb] ?? {};
  const clause = relation === "parataxis" || relation === "conj" ? head : childBy(view.tree, verb, "ccomp");
  return clause !== null && clause >= 0 && clause < first ? clause : null;
}

/** "warned the crew not to sail and said …": the crew that is to sail or not is not who said. */
function isAskedDeed(view: ArticleView, verb: number, at: number): boolean {
  return view.tokens[verb]?.features.form === "finite" && view.tokens[at]?.features.form === "infinitive";
}

/** "…, prompting [Oduya] to call him a liar": who is brought to do it does it. */
export function findMade(view: ArticleView, verb: number): number | null {
  const { features, head = -1 } = view.tokens[verb] ?? {};
  const isMade = features?.form === "infinitive" && view.words.sequelVerbs.has(view.tokens[head]?.lemma ?? "");
  const object = isMade ? childBy(view.tree, head, "obj") : null;
  return object !== null && object > head && object < verb ? object : null;
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

/** "issued a statement, which read …": who issued it is the source. */
function findPublisher(view: ArticleView, noun: number): Source | null {
  const issuer = findIssuer(view, noun);
  if (issuer === null || !view.words.issuingVerbs.has(view.tokens[issuer]?.lemma ?? "")) return null;
  const source = findSource(view, issuer);
  return source && { ...source, shared: true };
}

/** "issued a statement saying …": who issued it is the source, not the statement. */
function findIssuer(view: ArticleView, noun: number): number | null {
  const token = view.tokens[noun];
  return token?.relation === "obj" && token.head < noun && view.words.occasions.has(token.lemma) ? token.head : null;
}

/** The subject of this very verb, or the agent of its passive. */
function findOwnSource(view: ArticleView, verb: number, shared: boolean): Source | null {
  if (isPassive(view, verb)) {
    const agent = findAgent(view, verb);
    if (agent === null) return null;
    const source = withoutCase(view, phraseOf(view, agent, verb, shared));
    const charge = findCharge(view, verb);
    return charge === null ? source : { ...source, range: trimPhrase(view, { ...source.range, last: charge.first }) };
  }
  const carriers = [verb, ...childrenBy(view.tree, verb, "aux")];
  const subjects = carriers
    .flatMap((at) => childrenBy(view.tree, at, "nsubj"))
    .filter((child) => !view.timeAt.has(child));
  const before = subjects.filter((child) => child < verb);
  const [main = null] = before;
  if (main !== null && before.length > 1 && isResumed(view, main, before.at(-1) as number, verb)) {
    const { range, ...source } = phraseOf(view, main, verb, shared);
    return { ...source, range: trimPhrase(view, { first: range.first, last: beforeTime(view, main, verb) }) };
  }
  const subject = before.at(-1) ?? subjects[0];
  if (subject !== undefined) return widenChunk(view, phraseOf(view, subject, verb, shared), verb);
  return shared ? null : findChunkBefore(view, verb);
}

/**
 * "The head of Selby Gas claims", "Bran, who met Oduya and Olm, said": of two subjects that the tree gives, the later one
 * is part of the phrase of the first.
 */
function isResumed(view: ArticleView, main: number, later: number, verb: number): boolean {
  const opening = view.tree.leftmost[later] as number;
  if ([opening - 1, opening].some((at) => at > main && view.tokens[at]?.pos === "ADP")) return true;
  if (lowerAt(view, verb - 1) !== ",") return false;
  for (let at = main + 1; at < later; at++)
    if (view.words.relatives.has(lowerAt(view, at)) && lowerAt(view, at - 1) === ",") return true;
  return false;
}

function findAgent(view: ArticleView, verb: number): number | null {
  const agent = childrenBy(view.tree, verb, "obl").find((child) => {
    const marker = childBy(view.tree, child, "case");
    return marker !== null && view.words.agentMarkers.has(lowerAt(view, marker));
  });
  return agent ?? null;
}

/** "accused by the board of hiding it": the clause of what somebody is charged with, which the tree may hang on the agent. */
export function findCharge(view: ArticleView, verb: number): TokenRange | null {
  const agent = findAgent(view, verb) ?? verb;
  for (const child of [...childrenBy(view.tree, agent, "acl"), ...childrenBy(view.tree, verb, "advcl", "ccomp")]) {
    const mark = childBy(view.tree, child, "mark", "case");
    if (mark === null || mark < agent || view.tokens[child]?.features.form !== "participle") continue;
    if (view.words.tailMarkers.has(lowerAt(view, mark)))
      return { first: mark, last: (view.tree.rightmost[child] as number) + 1 };
  }
  return null;
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
  first = Math.max(first, behindSetting(view, head));
  while (first < head && ["mark", "punct"].includes(view.tokens[first]?.relation ?? "")) first += 1;
  const isRelative = view.words.relatives.has(lowerAt(view, head));
  const antecedent = isRelative ? (findAntecedent(view, verb) ?? findNamedBefore(view, head)) : null;
  return { range: trimPhrase(view, { first, last: beforeTime(view, head, last) }), head, antecedent, shared };
}

/** "[In a statement Monday] Dr. Lind said": a phrase with a preposition before the noun tells where and when. */
function behindSetting(view: ArticleView, head: number): number {
  let first = 0;
  for (const child of childrenBy(view.tree, head, "nmod", "obl")) {
    const marker = childBy(view.tree, child, "case");
    if (child < head && marker !== null && marker < child) first = (view.tree.rightmost[child] as number) + 1;
  }
  while (first > 0 && first < head && view.timeAt.has(first)) first++;
  return Math.min(first, head);
}

/** "the party [on Thursday]", "teachers [yesterday]": when it was said is no part of who said it. */
function beforeTime(view: ArticleView, head: number, last: number): number {
  let to = last;
  while (to > head + 1 && (view.timeAt.has(to - 1) || (to < last && view.tokens[to - 1]?.pos === "ADP"))) to--;
  return to;
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

/** "Oduya, who said …": who is named right before the pronoun, where the tree takes its clause for the main one. */
function findNamedBefore(view: ArticleView, pronoun: number): number | null {
  const end = lowerAt(view, pronoun - 1) === "," ? pronoun - 2 : pronoun - 1;
  for (let at = end; at > end - MAX_STEPS && at >= 0; at--) {
    const mention = view.mentionAt.get(at);
    if (mention) return mention.form === "name" && mention.span.end === view.tokens[end]?.end ? at : null;
  }
  return null;
}

function withoutCase(view: ArticleView, source: Source): Source {
  const marker = childBy(view.tree, source.head, "case");
  return marker === null ? source : { ...source, range: { ...source.range, first: marker + 1 } };
}
