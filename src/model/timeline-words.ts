interface ReasonedWords {
  readonly reason: string;
  readonly words: readonly string[];
}

/** Words by which the timeline tells what is feared from what is planned; see lexicon/<language>/timeline-words.yml. */
export interface TimelineWords {
  readonly feared: ReasonedWords;
  /** Words right before a time that only bounds what is told. */
  readonly limit: ReasonedWords;
}
