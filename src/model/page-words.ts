/** A line that stands around an article on a page; `match` is tried on the whole line, ignoring case. */
export interface PageLine {
  readonly match: string;
  readonly gives: "furniture" | "related" | "highlights" | "caption" | "credit" | "metadata" | "byline";
  readonly where: "anywhere" | "head" | "foot";
  readonly opens: "nothing" | "list" | "rest";
  readonly reason: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Whoever delivers words or pictures to outlets. */
export interface NewsAgency {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly delivers: "words" | "pictures";
}

/** Words by which the parts of a page are known, in lower case; `lexicon/schemas/page-words.ts` says what each is. */
export interface PageWords {
  readonly publishedLabels: readonly string[];
  readonly updatedLabels: readonly string[];
  readonly otherDateLabels: readonly string[];
  readonly metadataWords: readonly string[];
  readonly bylineLabels: readonly string[];
  readonly deskNames: readonly string[];
  readonly genericDesks: readonly string[];
  readonly captionCues: readonly string[];
  readonly unnamedAgencies: readonly string[];
  readonly datelineCities: readonly string[];
  readonly proseWords: readonly string[];
  readonly opinionSections: readonly string[];
  readonly gallerySections: readonly string[];
  readonly liveSections: readonly string[];
  readonly outletOpenings: readonly string[];
  readonly outletEndings: readonly string[];
  readonly outletArticles: readonly string[];
}

/** What names of classes and ids say about an element of a page; `lexicon/schemas/page-elements.ts` says what each is. */
export interface PageElements {
  readonly bodies: readonly string[];
  readonly furniture: readonly string[];
  readonly exceptions: readonly string[];
  readonly related: readonly string[];
  readonly comments: readonly string[];
  readonly captions: readonly string[];
  readonly bylines: readonly string[];
  readonly dates: readonly string[];
  readonly decks: readonly string[];
  readonly titles: readonly string[];
  readonly paywalls: readonly string[];
}
