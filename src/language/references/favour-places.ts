import type { PronounClass } from "../../model/gazetteer.ts";
import type { Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import { type Discourse, sentenceBefore, subjectsAround } from "./discourse.ts";
import { phraseAround } from "./find-barred.ts";
import { ownerByTies } from "./find-ties.ts";
import { keyOf } from "./rank-antecedents.ts";
import type { Referral } from "./referrals.ts";

/** What a place in the clauses around a pronoun is worth. */
export const PLACES = {
  /** The nearest subject around the pronoun that suits it, and those further out. */
  governs: 8,
  governsFar: 4,
  /** "accused X of using its …": the object of a verb around it. */
  object: 4,
  /** "X and its allies". */
  joins: 40,
  /** "its allies, including Y", after "X's ally Y". */
  ties: 40,
  /** "While X slept, it …". */
  sister: 6,
  /** Subject of the sentence before, where the pronoun is a subject too. */
  parallel: 2,
  /** "X said. … it added": whoever spoke last speaks on. */
  speaks: 6,
  /** "…, it added": set behind or between the words said, where nothing but the speaking is told. */
  tags: 12,
  /** "accused X of … It denied": whoever was asked or accused answers. */
  answers: 8,
};

/** What the clauses around a pronoun and the sentence before say of its antecedent. */
export interface Favours {
  /** What referents gain, by key. */
  readonly bonuses: ReadonlyMap<string, number>;
  /** The nearest subject that suits is two joined, and both suit: which one is meant nobody can say. */
  readonly isTorn: boolean;
}

/** Weighs where referents stand in the clauses around a pronoun and in the sentence before. */
export function favourPlaces(
  discourse: Discourse,
  from: number,
  pronoun: PronounClass,
  suits: (referral: Referral) => number,
): Favours {
  const bonuses = new Map<string, number>();
  const isOne = pronoun.stands !== "several";
  const favour = (token: number | undefined, worth: number, isPart = false): boolean => {
    if (token === undefined || token >= from) return false;
    if (isOne && !isPart && discourse.joined.has(token)) return false;
    const key = keyAt(discourse, token, suits);
    if (key === null) return false;
    bonuses.set(key, Math.max(bonuses.get(key) ?? 0, worth));
    return true;
  };
  const joined = pronoun.possessive ? joinedTo(discourse, from) : undefined;
  favour(joined, PLACES.joins, true);
  const owner = pronoun.possessive ? ownerByTies(discourse, from) : null;
  if (owner !== null) bonuses.set(owner, PLACES.ties);
  if (pronoun.possessive) favour(doerBeside(discourse, from), PLACES.governs);
  let worth = PLACES.governs;
  let isTorn = false;
  for (const subject of subjectsAround(discourse, from)) {
    const isFirst = isOne && worth === PLACES.governs && subject !== joined;
    isTorn ||= isFirst && areTwo(discourse, subject, from, suits);
    if (favour(subject, worth)) worth = PLACES.governsFar;
  }
  favourObjects(discourse, from, favour);
  if (discourse.reading.tokens[from]?.relation.startsWith("nsubj")) favourSubjects(discourse, from, favour);
  return { bonuses, isTorn };
}

/** Whether a subject and what is joined to it both suit. */
function areTwo(discourse: Discourse, subject: number, from: number, suits: (referral: Referral) => number): boolean {
  const other = discourse.joined.get(subject);
  if (other === undefined || subject >= from) return false;
  return keyAt(discourse, subject, suits) !== null && keyAt(discourse, other, suits) !== null;
}

type Favour = (token: number | undefined, worth: number) => boolean;

/** The referent at a token, if it suits; for "who" the one it stands for. */
function keyAt(discourse: Discourse, token: number, suits: (referral: Referral) => number): string | null {
  for (const referral of discourse.referralsAt.get(token) ?? []) {
    if (suits(referral) > 0) return keyOf(discourse, referral);
  }
  const mention = discourse.byHead.get(token);
  const isRelative = mention !== undefined && discourse.reading.mentions[mention]?.form === "pronoun";
  return isRelative ? (discourse.entities[mention] ?? null) : null;
}

/** What the phrase around a possessive is joined to by "and". */
function joinedTo({ reading }: Discourse, from: number): number | undefined {
  let at = from;
  for (const word of phraseAround(reading.tokens, from)) at = word;
  const { relation, head } = reading.tokens[at] as Token;
  return relation === "conj" && head >= 0 && head < from ? head : undefined;
}

const DEEPEST = 12;

function favourObjects({ reading, objects }: Discourse, from: number, favour: Favour): void {
  let at = (reading.tokens[from] as Token).head;
  for (let depth = 0; at >= 0 && depth < DEEPEST; depth++) {
    favour(objects.get(at), PLACES.object);
    at = (reading.tokens[at] as Token).head;
  }
}

/** What favours the subject of another clause where the pronoun is a subject itself. */
function favourSubjects(discourse: Discourse, from: number, favour: Favour): void {
  const { reading, subjects, objects, clauses, words } = discourse;
  const { head: predicate } = reading.tokens[from] as Token;
  for (const clause of clauses.get(predicate) ?? []) favour(subjects.get(clause), PLACES.sister);
  const fronted = clauseBefore(reading, from);
  if (fronted !== undefined) favour(subjects.get(fronted), PLACES.sister);
  const before = sentenceBefore(discourse, from);
  if (!before) return;
  const isSpeech = words.speechVerbs.has(reading.tokens[predicate]?.lemma ?? "");
  const answered = words.answers.get(reading.tokens[predicate]?.lemma ?? "");
  for (let at = before.first; at < before.last; at++) {
    const { head, lemma } = reading.tokens[at] as Token;
    if (head === -1) favour(subjects.get(at), PLACES.parallel);
    if (answered?.has(lemma)) favour(objects.get(at), PLACES.answers);
    else if (isSpeech && words.speechVerbs.has(lemma))
      favour(subjects.get(at), isTag(reading, from) ? PLACES.tags : PLACES.speaks);
  }
}

/** "X told his …": the verb right before is the one whose subject counts, whatever the tree hangs the phrase on. */
function doerBeside({ reading, subjects }: Discourse, from: number): number | undefined {
  return reading.tokens[from - 1]?.pos === "VERB" ? subjects.get(from - 1) : undefined;
}

/** The adverbial clause that ends at the comma before a token: "While X slept, [it] …". */
function clauseBefore({ tokens }: Reading, from: number): number | undefined {
  if (tokens[from - 1]?.text !== ",") return undefined;
  let at = from - 2;
  for (let depth = 0; at >= 0 && at < from && depth < DEEPEST; depth++) {
    const { relation, head, sentence } = tokens[at] as Token;
    if (relation === "advcl") return sentence === tokens[from]?.sentence ? at : undefined;
    at = head;
  }
  return undefined;
}

/** Whether a subject stands behind the words said, as in "…, it added", and not at the head of a sentence. */
function isTag({ tokens }: Reading, from: number): boolean {
  const before = tokens[from - 1];
  return before?.pos === "PUNCT" && before.sentence === tokens[from]?.sentence;
}
