import { memoizeByObject } from "../../kit/memoize.ts";
import { makePhraseTable, type PhraseTable } from "../../kit/phrase-table.ts";
import type { EntityType, MentionForm } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import { type DemonymRules, demonymRules } from "./demonym.ts";

/** What the gazetteer says of a phrase. */
export interface KnownPhrase {
  readonly type: EntityType;
  readonly form: MentionForm;
}

export type Gender = "male" | "female" | "either";

/** The lexicon's names and name words, ready for looking up. */
export interface NameTables {
  /** Countries, capitals, regions, large towns, organisations and the adjectives of places. */
  readonly known: PhraseTable<KnownPhrase>;
  readonly notNames: PhraseTable<true>;
  /** Single words of `notNames`. */
  readonly plainWords: ReadonlySet<string>;
  readonly firstNames: ReadonlyMap<string, Gender>;
  readonly honorifics: ReadonlyMap<string, Gender>;
  readonly titles: ReadonlySet<string>;
  /** Small nouns for the parts people play; a title only before a given name. */
  readonly roles: ReadonlySet<string>;
  readonly titleModifiers: ReadonlySet<string>;
  readonly organisationHeads: ReadonlySet<string>;
  readonly corporateEndings: ReadonlySet<string>;
  readonly placeHeads: ReadonlySet<string>;
  readonly eventHeads: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  readonly dealings: ReadonlySet<string>;
  /** Words between two clubs that are to play each other. */
  readonly fixtureWords: ReadonlySet<string>;
  readonly locatives: ReadonlySet<string>;
  readonly motionVerbs: ReadonlySet<string>;
  readonly stateNouns: ReadonlySet<string>;
  readonly onlyStates: ReadonlySet<string>;
  readonly outletHeads: ReadonlySet<string>;
  /** Last words of organisations of every kind. */
  readonly bodyHeads: ReadonlySet<string>;
  /** Small nouns for organisations of every kind. */
  readonly bodyNouns: ReadonlySet<string>;
  /** Small nouns for newspapers, channels and agencies. */
  readonly outletNouns: ReadonlySet<string>;
  /** Last words of companies whose first word is short for the whole. */
  readonly brandHeads: ReadonlySet<string>;
  /** What only a company has. */
  readonly onlyCompanies: ReadonlySet<string>;
  readonly regionHeads: ReadonlySet<string>;
  readonly demonyms: DemonymRules;
}

/** Compiles the tables of names, once a lexicon. */
export const nameTables = memoizeByObject((lexicon: Lexicon): NameTables => {
  const words = lexicon.nameWords;
  return {
    known: makePhraseTable(listKnown(lexicon)),
    notNames: makePhraseTable(words.notNames.map((phrase) => [phrase, true])),
    plainWords: new Set(words.notNames),
    firstNames: byGender(lexicon.firstNames),
    honorifics: byGender(words.honorifics),
    titles: new Set(words.titles),
    roles: new Set([...lexicon.roles.offices, ...lexicon.roles.people]),
    titleModifiers: new Set(words.titleModifiers),
    organisationHeads: new Set(words.organisationHeads),
    corporateEndings: new Set(words.corporateEndings),
    placeHeads: new Set(words.placeHeads),
    eventHeads: new Set(words.eventHeads),
    particles: new Set(words.particles),
    openers: new Set(words.openers),
    joiners: new Set(words.joiners),
    dealings: new Set(words.dealings),
    fixtureWords: new Set(words.fixtureWords),
    locatives: new Set(lexicon.placeCues.locatives),
    motionVerbs: new Set(lexicon.placeCues.motionVerbs),
    stateNouns: new Set([...lexicon.placeCues.stateNouns, ...lexicon.placeCues.onlyStates]),
    onlyStates: new Set(lexicon.placeCues.onlyStates),
    regionHeads: new Set(lexicon.placeCues.regionHeads),
    bodyHeads: new Set([...Object.values(lexicon.generalNouns.heads).flat(), ...words.organisationHeads]),
    bodyNouns: new Set(Object.keys(lexicon.generalNouns.nouns)),
    outletNouns: new Set(lexicon.speechWords.outlets),
    brandHeads: new Set([...lexicon.generalNouns.brandHeads, ...words.corporateEndings]),
    onlyCompanies: new Set(lexicon.generalNouns.onlyCompanies),
    outletHeads: new Set(lexicon.placeCues.outletHeads),
    demonyms: demonymRules(lexicon),
  };
});

function* listKnown(lexicon: Lexicon): Iterable<readonly [string, KnownPhrase]> {
  const country = { type: "country", form: "name" } as const;
  const place = { type: "place", form: "name" } as const;
  const organisation = { type: "organisation", form: "name" } as const;
  const people = { type: "country", form: "adjective" } as const;
  const regional = { type: "place", form: "adjective" } as const;
  for (const { names, adjectives, people: nouns, capitals } of lexicon.countries) {
    yield* bothCases(names, country);
    yield* bothCases([...adjectives, ...nouns], people);
    yield* bothCases(capitals, place);
  }
  for (const { names } of lexicon.organisations) yield* bothCases(names, organisation);
  for (const { names, adjectives } of lexicon.regions) {
    yield* bothCases(names, place);
    yield* bothCases(adjectives, regional);
  }
  yield* bothCases(lexicon.cities.names, place);
}

/** Headlines and datelines are set in capitals, and some papers write acronyms of a longer name small ("Ria Novosti"). */
function* bothCases(phrases: readonly string[], value: KnownPhrase): Iterable<readonly [string, KnownPhrase]> {
  for (const phrase of phrases) {
    yield [phrase, value];
    if (phrase.length > 4) yield [phrase.toUpperCase(), value];
    if (phrase.includes(" ")) yield [phrase.replace(/\p{Lu}{2,}/gu, lowerTail), value];
  }
}

function lowerTail(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}

function byGender(names: Readonly<Record<Gender, readonly string[]>>): ReadonlyMap<string, Gender> {
  return new Map(
    (["male", "female", "either"] as const).flatMap((gender) => names[gender].map((name) => [name, gender])),
  );
}
