/** A country or territory, with what it and its people are called. */
export interface Country {
  /** ISO 3166-1 alpha-2, or the user-assigned XK. */
  readonly code: string;
  /** The usual name first. */
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  /** Nouns for its people. */
  readonly people: readonly string[];
  /** Its capital, under every name; news uses it for the government too. */
  readonly capitals: readonly string[];
}

/** A part of the world that is neither a country nor a town. */
export interface Region {
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
}

/** An organisation known beyond one affair; all its names mean the same one. */
export interface KnownOrganisation {
  /** What it is, where the name does not say: "alliance", "agency". */
  readonly kind?: string | undefined;
  /** The capital by whose name news speaks of it too. */
  readonly seat?: string | undefined;
  readonly names: readonly string[];
  /** Whether it prints or broadcasts what others say. */
  readonly press: boolean;
}

/** Given names by gender. */
export interface FirstNames {
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly either: readonly string[];
}

/** The words by which a run of capitals shows what it names. */
export interface NameWords {
  readonly honorifics: FirstNames;
  readonly titles: readonly string[];
  readonly titleModifiers: readonly string[];
  readonly organisationHeads: readonly string[];
  readonly corporateEndings: readonly string[];
  readonly placeHeads: readonly string[];
  readonly eventHeads: readonly string[];
  readonly particles: readonly string[];
  readonly openers: readonly string[];
  readonly joiners: readonly string[];
  readonly notNames: readonly string[];
  readonly dealings: readonly string[];
  /** Words between two clubs that are to play each other, small. */
  readonly fixtureWords: readonly string[];
}

/** The words by which an article shows that a name is a place, a state or an outlet. */
export interface PlaceCues {
  /** Prepositions of place. */
  readonly locatives: readonly string[];
  /** Verbs whose object is a place. */
  readonly motionVerbs: readonly string[];
  /** What a state has, or who heads one. */
  readonly stateNouns: readonly string[];
  /** What nobody but a state has. */
  readonly onlyStates: readonly string[];
  /** Words that a region may bear behind its name or leave out. */
  readonly regionHeads: readonly string[];
  /** How the adjective of a place ends, the longest first. */
  readonly demonymEndings: readonly string[];
  /** What such an ending may have displaced. */
  readonly demonymStems: readonly string[];
  /** Last words of the names of newspapers and other outlets. */
  readonly outletHeads: readonly string[];
}

/** A body that every state has: only together with the state's name does its own say who it is. */
export interface StateBody {
  /** Small; all mean the same body. */
  readonly names: readonly string[];
  /** Who heads it. */
  readonly office?: string | undefined;
}

/** The bodies of states, and the nouns for what acts for a state as a whole. */
export interface StateBodies {
  readonly bodies: readonly StateBody[];
  readonly acting: readonly string[];
}

/** The general nouns by which news speaks of an organisation named before, and what shows that it is one of those. */
export interface GeneralNouns {
  /** For a kind of organisation, the last words of names that show it. */
  readonly heads: Readonly<Record<string, readonly string[]>>;
  /** What nobody but a company has. */
  readonly onlyCompanies: readonly string[];
  /** Last words of companies whose first word is short for the whole. */
  readonly brandHeads: readonly string[];
  /** For a noun, the kinds it may speak of. */
  readonly nouns: Readonly<Record<string, readonly string[]>>;
  /** Nouns for any organisation whose name does not show what it is. */
  readonly anyBody: readonly string[];
  /** Nouns for towns and other places. */
  readonly towns: readonly string[];
  /** Words that make it another than the one named before. */
  readonly distinguishing: readonly string[];
}

/** One way in which transliterations of a name differ. */
export interface SpellingRule {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Nouns by which news speaks of someone without the name. */
export interface RoleWords {
  readonly offices: readonly string[];
  readonly people: readonly string[];
  readonly male: readonly string[];
  readonly female: readonly string[];
  /** Titles cut short, without the full stop, and the office in full; all small. */
  readonly abbreviated: Readonly<Record<string, string>>;
  /** Relatives, who are introduced by someone of the same surname. */
  readonly kin: readonly string[];
  /** Who speaks without a name for a state or a body, several at a time. */
  readonly groups: readonly string[];
  readonly institutions: readonly string[];
  /** Whoever acts for a state, where its adjective stands right before: "the Orvikan side". */
  readonly sides: readonly string[];
  readonly countries: readonly string[];
  readonly places: readonly string[];
  readonly rulers: readonly string[];
  /** Those among them that may be said of whoever rules. */
  readonly anyRuler: readonly string[];
  /** What an office may be of where a name follows with no comma: "Secretary of [State] X". */
  readonly departments: readonly string[];
  /** The words that join an office to a department. */
  readonly departmentLinks: readonly string[];
}

/** What a pronoun stands for: "speaker" is whoever says the words, "side" those for whom one speaks. */
export type PronounKind = "man" | "woman" | "thing" | "several" | "speaker" | "side" | "noun" | "someone";

/** Verbs whose object is likely to do next what other verbs say. */
export interface Answer {
  readonly of: readonly string[];
  readonly by: readonly string[];
  readonly reason: string;
}

/** Pronouns of one kind, in small letters. */
export interface PronounClass {
  readonly words: readonly string[];
  readonly stands: PronounKind;
  /** Possessive or reflexive: it may mean the subject of its own clause. */
  readonly possessive: boolean;
}

/** Houses and bodies that stand for a government, with the ISO 3166-1 alpha-2 code of its country. */
export interface Seats {
  readonly seats: Readonly<Record<string, string>>;
}
