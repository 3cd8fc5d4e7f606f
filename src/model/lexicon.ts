import type { CueClass, SourcePhrase, SpeechWords, StatementTypeRule } from "./cue-words.ts";
import type { EventEntry, EventModifiers } from "./event-words.ts";
import type { ChangeWords, FigureModifier, NumberLabels, Numerals, Units } from "./figure-words.ts";
import type {
  Answer,
  Country,
  FirstNames,
  GeneralNouns,
  KnownOrganisation,
  NameWords,
  PlaceCues,
  PronounClass,
  Region,
  RoleWords,
  Seats,
  SpellingRule,
  StateBodies,
} from "./gazetteer.ts";
import type { MeetingWords } from "./meeting-words.ts";
import type { NegotiationWords } from "./negotiation.ts";
import type { Orthography } from "./orthography.ts";
import type { NewsAgency, PageElements, PageLine, PageWords } from "./page-words.ts";
import type { Qualifiers } from "./qualifier.ts";
import type { StatementType } from "./statement.ts";
import type { TimePattern, TimeRule, TimeTense, TimeWords } from "./time-grammar.ts";
import type { TimelineWords } from "./timeline-words.ts";

/**
 * Word lists and rules of one language, compiled from `lexicon/<language>/*.yml`: one property a file, named after it.
 * A room that needs words adds its file, its schema in `lexicon/schemas/` and its property here.
 */
export interface Lexicon {
  readonly language: string;
  readonly answers: readonly Answer[];
  readonly briefWords: BriefWords;
  readonly comparisonWords: ComparisonWords;
  readonly cues: readonly CueClass[];
  readonly pageElements: PageElements;
  readonly events: readonly EventEntry[];
  readonly eventWords: EventModifiers;
  readonly pageLines: readonly PageLine[];
  readonly newsAgencies: readonly NewsAgency[];
  readonly pageWords: PageWords;
  readonly numerals: Numerals;
  readonly figureModifiers: readonly FigureModifier[];
  readonly units: Units;
  readonly numberLabels: NumberLabels;
  readonly changeWords: ChangeWords;
  readonly meetingWords: MeetingWords;
  readonly cities: { readonly names: readonly string[] };
  readonly countries: readonly Country[];
  readonly firstNames: FirstNames;
  readonly generalNouns: GeneralNouns;
  readonly nameWords: NameWords;
  readonly negotiationWords: NegotiationWords;
  readonly nicknames: readonly (readonly string[])[];
  readonly orthography: Orthography;
  readonly objectControl: { readonly markers: readonly string[] };
  readonly organisations: readonly KnownOrganisation[];
  readonly placeCues: PlaceCues;
  readonly pronouns: readonly PronounClass[];
  readonly qualifiers: readonly Qualifiers[];
  readonly regions: readonly Region[];
  readonly roles: RoleWords;
  readonly seats: Seats;
  readonly stateBodies: StateBodies;
  readonly spellings: readonly SpellingRule[];
  readonly timelineWords: TimelineWords;
  readonly timeTense: TimeTense;
  readonly timeWords: readonly TimeWords[];
  readonly timeRules: { readonly patterns: readonly TimePattern[]; readonly rules: readonly TimeRule[] };
  readonly sourcePhrases: readonly SourcePhrase[];
  readonly speechWords: SpeechWords;
  readonly statementTypes: readonly StatementTypeRule[];
  /** Lemmas that are exchanged for each other; the first of each group stands for all. */
  readonly synonyms: readonly WordGroup[];
  /** Nouns that count the same thing; the first of each group stands for all. */
  readonly sameCounted: readonly { readonly counts: readonly string[] }[];
  /** Words that tell the same of those who are counted, and what such figures are called; the first stands for all. */
  readonly sameFates: readonly FateWords[];
}

/** Words for telling the brief. */
export interface BriefWords {
  /** Conjunctions that may be left off before a statement, in lower case. */
  readonly openers: readonly string[];
  /** The verb in front of a statement of each type; empty where the words speak for themselves. */
  readonly acts: Readonly<Record<StatementType, string>>;
}

/** Words of one meaning, as lemmas in lower case, and why they are listed. */
interface WordGroup {
  readonly words: readonly string[];
  readonly reason: string;
}

/** Words of what became of people: what figures of it are called, and which of the words are told of the living alone. */
interface FateWords extends WordGroup {
  readonly called: string;
  readonly ofPeople?: readonly string[];
  /** Whether such a number may go down as the news comes in. */
  readonly falls?: true;
}

/** Words that matter when two tellings of one thing are held against each other. */
export interface ComparisonWords {
  /** They make of a fact something expected, possible or supposed. */
  readonly hedges: readonly WordGroup[];
  /** They tell of what is on its way, without doubting it. */
  readonly plans: readonly WordGroup[];
  /** They tell a deed as wished, owed or supposed. */
  readonly moods: readonly WordGroup[];
  /** Auxiliaries of what is to come. */
  readonly upcoming: readonly WordGroup[];
  /** Verbs of what is counted with ever greater numbers. */
  readonly mounting: readonly WordGroup[];
  /** Verbs by which a happening comes about. */
  readonly occurring: readonly WordGroup[];
  /** Nouns for what happens once in an affair. */
  readonly happenings: readonly WordGroup[];
  /** Nouns for what happens again and again. */
  readonly recurring: readonly WordGroup[];
  /** They mark the one of several that comes first. */
  readonly nearest: readonly WordGroup[];
  /** They turn a claim round. */
  readonly negations: readonly WordGroup[];
  /** Nouns that call somebody by what he is to another. */
  readonly relational: readonly WordGroup[];
  /** Words of reporting that say nothing of the matter. */
  readonly fillers: readonly WordGroup[];
  /** Adjectives that weigh or point, and narrow nothing. */
  readonly weights: readonly WordGroup[];
}
