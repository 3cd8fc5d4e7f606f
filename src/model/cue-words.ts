import type { StatementType } from "./statement.ts";

/** Words were uttered · a view of a named holder is told · a wish, plan or side, without words. */
export type CueKind = "speech" | "thought" | "attitude";

/** Where the words that a cue reports may stand. */
export type CueFrame = "clause" | "quotation" | "speech" | "infinitive" | "object" | "gerund" | "predicate";

/** A class of words that tell that somebody said, thought or stood for something, and that behave alike. */
export interface CueClass {
  readonly name: string;
  readonly reason: string;
  readonly kind: CueKind;
  readonly gives: StatementType;
  readonly frames: readonly CueFrame[];
  /** Whether the cue says only that something was said, so that the content tells the type. */
  readonly open: boolean;
  /** Whether nobody holds it: the subject belongs to the content ("the bridge seems to sink"). */
  readonly impersonal: boolean;
  /** What the first object of the verb is: the hearer, or content. */
  readonly addressee: "object" | "none";
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly adjectives: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** A fixed phrase before a noun phrase, or around it, that names the source of the sentence ("according to …"). */
export interface SourcePhrase {
  readonly phrase: string;
  /** Words that must follow the noun phrase: "view" in "in X's view"; empty where none. */
  readonly after: string;
  readonly reason: string;
  readonly kind: CueKind;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Small words that help to read a cue and what belongs to it, in lower case. */
export interface SpeechWords {
  /** Verbs that carry a noun of speech: "issued a warning". */
  readonly lightVerbs: readonly string[];
  /** Verbs that only lead up to the cue: "went on to say". */
  readonly leadingVerbs: readonly string[];
  /** Verbs by which a speaker hands on the words of another. */
  readonly relayVerbs: readonly string[];
  /** Nouns for a text or an occasion in which something is said: "statement", "interview". */
  readonly occasions: readonly string[];
  /** Occasions at which somebody is spoken with. */
  readonly talks: readonly string[];
  /** Prepositions before an occasion. */
  readonly occasionMarkers: readonly string[];
  /** Nouns for those who print or broadcast what they are told. */
  readonly outlets: readonly string[];
  /** Words for who tells, in headlines. */
  readonly tellers: readonly string[];
  /** Words that open a condition; may hold spaces. */
  readonly conditions: readonly string[];
  /** Words by which what is reported goes on to a reason or a condition, with no comma before. */
  readonly tailConjunctions: readonly string[];
  /** Words that open a clause of content. */
  readonly subordinators: readonly string[];
  /** Those of them that are left out of the content. */
  readonly complementizers: readonly string[];
  /** "to". */
  readonly infinitiveMarkers: readonly string[];
  /** Relative pronouns. */
  readonly relatives: readonly string[];
  /** Negations. */
  readonly negations: readonly string[];
  /** Auxiliaries of the perfect. */
  readonly perfectAuxiliaries: readonly string[];
  /** Auxiliaries of the past. */
  readonly pastAuxiliaries: readonly string[];
  /** Marks the doer in the passive. */
  readonly agentMarkers: readonly string[];
  /** Marks from whom words come. */
  readonly holderMarkers: readonly string[];
  /** Marks whose they are. */
  readonly possessiveMarkers: readonly string[];
  /** Marks to whom something is said. */
  readonly hearerMarkers: readonly string[];
  /** Marks of whom something is asked. */
  readonly askedMarkers: readonly string[];
  /** Marks with whom one talks. */
  readonly companionMarkers: readonly string[];
  /** Marks what a noun of speech is about. */
  readonly topicMarkers: readonly string[];
  /** Marks what an object goes on with: "accused X of Y". */
  readonly tailMarkers: readonly string[];
  /** The same behind an amount: "3 million crowns in aid for the island". */
  readonly amountMarkers: readonly string[];
  /** Marks what something is called. */
  readonly predicateMarkers: readonly string[];
  /** Marks what is asked for, where no one is asked. */
  readonly purposeMarkers: readonly string[];
  /** Pronouns of those who speak themselves. */
  readonly firstPersons: readonly string[];
  /** Pronouns that can take up the speaker. */
  readonly selfWords: readonly string[];
  /** Pronouns for one person. */
  readonly personalPronouns: readonly string[];
  /** Pronouns that take up several who spoke. */
  readonly groupPronouns: readonly string[];
  /** Pronouns that name somebody nevertheless. */
  readonly indefinites: readonly string[];
  /** Articles. */
  readonly articles: readonly string[];
  /** Determiners of what the reader knows already. */
  readonly definites: readonly string[];
  /** Nouns, beside those for offices, people and institutions, for those who can hold a view. */
  readonly speakers: readonly string[];
  /** Auxiliaries by which a cue tells of words not said yet, or not at all. */
  readonly hypotheticals: readonly string[];
  /** Auxiliaries of what somebody will or would do. */
  readonly futureAuxiliaries: readonly string[];
  /** Words before a cue that has not been said yet. */
  readonly pendingMarks: readonly string[];
  /** "what" in "welcomed what the mayor said". */
  readonly freeRelatives: readonly string[];
  /** Light verbs whose subject is not the holder of the thought. */
  readonly causingVerbs: readonly string[];
  /** Verbs of what came of a remark, in the narrator's words: "…, prompting the union to walk out". */
  readonly sequelVerbs: readonly string[];
  /** Verbs by which somebody puts a text before the public. */
  readonly issuingVerbs: readonly string[];
  /** Nouns for what speaks in place of its author. */
  readonly documents: readonly string[];
  /** Auxiliaries of the future told in the past. */
  readonly shiftedAuxiliaries: readonly string[];
  /** Conjunctions of a condition: what stands behind them has not been said. */
  readonly conditionMarks: readonly string[];
  /** Verbs of giving a name away: "asked not to be named". */
  readonly namingVerbs: readonly string[];
  /** Verbs whose object says what is meant: "has no plan". */
  readonly carryingVerbs: readonly string[];
  /** Prepositions that say whose an occasion is: "an interview with". */
  readonly occasionLinks: readonly string[];
  /** Nouns for those who pass on what they are told. */
  readonly pressPeople: readonly string[];
  /** Words that join a sentence to the one before: "however". */
  readonly connectives: readonly string[];
  /** Relative pronouns that open a remark of the narrator. */
  readonly remarkRelatives: readonly string[];
  /** Conjunctions that open what goes on meanwhile. */
  readonly backgroundMarks: readonly string[];
  /** "has accused them since 2031". */
  readonly sinceMarkers: readonly string[];
  /** "a day after the mayor warned". */
  readonly anteriorMarkers: readonly string[];
  /** Words that open a sentence about the time told before: "afterwards". */
  readonly backPointers: readonly string[];
  /** Words before an occasion told of before: "in the same speech". */
  readonly sameWords: readonly string[];
}

/** Which cues a rule for types refines: those that leave the type open, or those that give a type. */
export type TypedCue = "open" | StatementType;

/** What the main clause of the content must look like for a statement to be of a type. Empty lists ask for nothing. */
export interface StatementTypeRule {
  readonly gives: StatementType;
  readonly reason: string;
  readonly cues: readonly TypedCue[];
  /** Lemmas of auxiliaries of the main verb. */
  readonly modals: readonly string[];
  /** Lemmas of the main verb, adjective or noun, with its part of speech where that matters ("open/ADJ"). */
  readonly roots: readonly string[];
  /** Lemmas of the subject. */
  readonly subjects: readonly string[];
  /** Whether the clause is about the speaker himself or his side. */
  readonly own?: boolean | undefined;
  /** Whether the clause is about another person. */
  readonly foreign?: boolean | undefined;
  readonly negated?: boolean | undefined;
  readonly conditional?: boolean | undefined;
  /** Whether the main word tells of words of somebody else. */
  readonly relayed?: boolean | undefined;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}
