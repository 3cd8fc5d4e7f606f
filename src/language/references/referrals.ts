import type { EntityType, Mention } from "../../model/entity.ts";
import type { PronounClass } from "../../model/gazetteer.ts";
import type { Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import type { RoleTables } from "../identity/role-tables.ts";
import type { Gender } from "../names/name-tables.ts";
import type { GeneralNounTables } from "./general-nouns.ts";
import { weighPlace } from "./weigh-place.ts";

/** Somebody, a country or body that acts, or anything else. */
export type ReferentKind = "person" | "body" | "thing";

/** One place in an article where someone or something is spoken of, named or not. */
export interface Referral {
  /** The token by which it hangs in its sentence. */
  readonly token: number;
  /** Position in the article's list of mentions; null for a noun that is none. */
  readonly mention: number | null;
  /** Names the referent as long as no entity is known: the same noun means the same. */
  readonly noun: string;
  readonly kind: ReferentKind;
  readonly gender: Gender;
  readonly isPlural: boolean;
  /** How much its place in the sentence brings it to mind. */
  readonly prominence: number;
}

/** The words of a lexicon by which references are resolved. */
export interface ReferenceWords {
  readonly roles: RoleTables;
  readonly generalNouns: GeneralNounTables;
  readonly pronouns: ReadonlyMap<string, PronounClass>;
  /** Nouns that tell a time: no pronoun stands for them. */
  readonly timeNouns: ReadonlySet<string>;
  /** Prepositions between a general noun and a name that say one thing ("the village of X"). */
  readonly nameOpeners: ReadonlySet<string>;
  /** What an office may be for, small: "foreign", "defence". */
  readonly portfolios: ReadonlySet<string>;
  /** Verbs beside a quotation whose subject says it. */
  readonly speechVerbs: ReadonlySet<string>;
  /** Prepositions before a gerund whose doer is the object of the verb around it. */
  readonly objectControl: ReadonlySet<string>;
  /** For a verb, those whose object is likely to do it next: "deny" answers "accuse". */
  readonly answers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Everything an article speaks of, in the order of the text; `anchors` are the tokens by which its mentions hang. */
export function collectReferrals(
  reading: Reading,
  anchors: readonly number[],
  words: ReferenceWords,
): readonly Referral[] {
  const taken = new Set<number>();
  const found: Referral[] = [];
  reading.mentions.forEach((mention, index) => {
    const token = anchors[index] as number;
    if (mention.form !== "adjective") taken.add(token).add(mention.head);
    const referral = ofMention(mention, index, token, reading, words);
    if (referral) found.push(referral);
  });
  for (const token of reading.tokens) {
    if (token.pos === "NOUN" && !taken.has(token.index) && isReferent(token, words))
      found.push(ofNoun(token, reading, words));
  }
  return found.sort((a, b) => a.token - b.token);
}

function ofMention(
  mention: Mention,
  index: number,
  token: number,
  { tokens }: Reading,
  { roles, pronouns }: ReferenceWords,
): Referral | null {
  const head = tokens[mention.head] as Token;
  const pronoun = mention.form === "pronoun" ? pronouns.get(head.text.toLowerCase()) : undefined;
  if (mention.form === "pronoun" && !(pronoun && THIRD.has(pronoun.stands))) return null;
  return {
    token,
    mention: index,
    noun: pronoun ? `open ${pronoun.stands}` : mention.form === "name" ? `mention ${index}` : head.lemma.toLowerCase(),
    kind: pronoun ? kindOfPronoun(pronoun) : kindOfType(mention.type),
    gender: pronoun ? genderOfPronoun(pronoun) : genderOfNoun(head, roles),
    isPlural: pronoun?.stands === "several" || isPluralMention(mention, head),
    prominence: weighPlace(tokens, token, mention.form),
  };
}

/** "Waters" may look like several; a person by name is one. */
function isPluralMention({ form, type }: Mention, head: Token): boolean {
  if (form === "adjective" || (form === "name" && type === "person")) return false;
  return head.features.number === "plural";
}

const THIRD: ReadonlySet<string> = new Set(["man", "woman", "thing", "several"]);

function kindOfPronoun({ stands }: PronounClass): ReferentKind {
  return stands === "man" || stands === "woman" ? "person" : "thing";
}

function genderOfPronoun({ stands }: PronounClass): Gender {
  return stands === "man" ? "male" : stands === "woman" ? "female" : "either";
}

function kindOfType(type: EntityType | null): ReferentKind {
  if (type === "person") return "person";
  return type === "country" || type === "organisation" ? "body" : "thing";
}

function ofNoun(token: Token, reading: Reading, { roles }: ReferenceWords): Referral {
  const small = token.lemma.toLowerCase();
  const isBody = roles.institutions.has(small) || roles.countries.has(small);
  return {
    token: token.index,
    mention: null,
    noun: small,
    kind: roles.persons.has(small) ? "person" : isBody ? "body" : "thing",
    gender: genderOfNoun(token, roles),
    isPlural: token.features.number === "plural",
    prominence: weighPlace(reading.tokens, token.index, "noun"),
  };
}

function genderOfNoun({ lemma }: Token, { male, female }: RoleTables): Gender {
  const small = lemma.toLowerCase();
  return male.has(small) ? "male" : female.has(small) ? "female" : "either";
}

const REFERS: ReadonlySet<string> = new Set([
  "nsubj",
  "nsubj:pass",
  "obj",
  "iobj",
  "obl",
  "nmod",
  "conj",
  "appos",
  "root",
  "dislocated",
]);

/** A noun that a pronoun may stand for: it fills a place of its own in the sentence and tells no time. */
function isReferent({ relation, lemma }: Token, { timeNouns }: ReferenceWords): boolean {
  return REFERS.has(relation) && !timeNouns.has(lemma.toLowerCase());
}
