/** Words by which the timeline tells what is feared from what is planned; see lexicon/<language>/timeline-words.yml. */
export interface TimelineWords {
  readonly feared: { readonly reason: string; readonly words: readonly string[] };
}
