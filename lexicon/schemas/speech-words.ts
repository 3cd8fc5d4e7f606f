import { type ZodType, z } from "zod";
import type { SpeechWords } from "../../src/model/cue-words.ts";

const WORDS = z.array(z.string().min(1)).min(1);

/** Words that help to read a cue; see lexicon/en/speech-words.yml. */
export const schema: ZodType<SpeechWords> = z.strictObject({
  lightVerbs: WORDS,
  leadingVerbs: WORDS,
  relayVerbs: WORDS,
  occasions: WORDS,
  talks: WORDS,
  occasionMarkers: WORDS,
  outlets: WORDS,
  tellers: WORDS,
  conditions: WORDS,
  subordinators: WORDS,
  complementizers: WORDS,
  infinitiveMarkers: WORDS,
  relatives: WORDS,
  negations: WORDS,
  perfectAuxiliaries: WORDS,
  pastAuxiliaries: WORDS,
  agentMarkers: WORDS,
  holderMarkers: WORDS,
  possessiveMarkers: WORDS,
  hearerMarkers: WORDS,
  askedMarkers: WORDS,
  companionMarkers: WORDS,
  topicMarkers: WORDS,
  tailMarkers: WORDS,
  predicateMarkers: WORDS,
  purposeMarkers: WORDS,
  firstPersons: WORDS,
  selfWords: WORDS,
  indefinites: WORDS,
  articles: WORDS,
  speakers: WORDS,
  hypotheticals: WORDS,
  pendingMarks: WORDS,
  freeRelatives: WORDS,
  causingVerbs: WORDS,
  documents: WORDS,
});
