import { memoizeByObject } from "../../kit/memoize.ts";
import type { ArticleKind } from "../../model/article.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { PageLine } from "../../model/page-words.ts";

export interface CompiledPageLine extends PageLine {
  readonly pattern: RegExp;
}

/** The words and rules about pages, made ready for look-up once per lexicon. All words are in lower case. */
export interface PageVocabulary {
  readonly rules: readonly CompiledPageLine[];
  readonly publishedLabels: ReadonlySet<string>;
  readonly updatedLabels: ReadonlySet<string>;
  readonly otherDateLabels: ReadonlySet<string>;
  readonly metadataWords: ReadonlySet<string>;
  readonly bylineLabels: readonly string[];
  readonly deskNames: readonly string[];
  readonly genericDesks: ReadonlySet<string>;
  readonly captionCues: readonly string[];
  readonly unnamedAgencies: ReadonlySet<string>;
  readonly cities: ReadonlySet<string>;
  /** Last words of the names of outlets, as they are written. */
  readonly outletHeads: ReadonlySet<string>;
  /** First words of such names. */
  readonly outletOpenings: ReadonlySet<string>;
  /** Last words of such names that end other names too. */
  readonly outletEndings: ReadonlySet<string>;
  /** Articles that such names open with. */
  readonly outletArticles: ReadonlySet<string>;
  /** Given names that are no common words, as they are written. */
  readonly givenNames: ReadonlySet<string>;
  readonly proseWords: ReadonlySet<string>;
  /** Words that only names of organisations end in. */
  readonly organisationHeads: ReadonlySet<string>;
  /** Name of a section → what its pages are. */
  readonly pageKinds: ReadonlyMap<string, ArticleKind>;
  /** Name or alias in lower case → the agency's name; those that deliver words. */
  readonly agencies: ReadonlyMap<string, string>;
  /** Names and aliases of all agencies, those that deliver pictures too. */
  readonly pictureCredits: ReadonlySet<string>;
}

export const compilePageVocabulary: (lexicon: Lexicon) => PageVocabulary = memoizeByObject((lexicon) => {
  const words = lexicon.pageWords;
  const named = (agency: Lexicon["newsAgencies"][number]) =>
    [agency.name, ...agency.aliases].map((name) => [name.toLowerCase(), agency.name] as const);
  return {
    rules: lexicon.pageLines.map((rule) => ({ ...rule, pattern: new RegExp(`^(?:${rule.match})$`, "iu") })),
    publishedLabels: new Set(words.publishedLabels),
    updatedLabels: new Set(words.updatedLabels),
    otherDateLabels: new Set(words.otherDateLabels),
    metadataWords: new Set(words.metadataWords),
    bylineLabels: longestFirst(words.bylineLabels),
    deskNames: longestFirst(words.deskNames),
    genericDesks: new Set(words.genericDesks),
    captionCues: words.captionCues,
    unnamedAgencies: new Set(words.unnamedAgencies),
    cities: new Set(words.datelineCities),
    outletHeads: new Set(lexicon.placeCues.outletHeads),
    outletOpenings: new Set(words.outletOpenings),
    outletEndings: new Set(words.outletEndings),
    outletArticles: new Set(words.outletArticles),
    givenNames: new Set(Object.values(lexicon.firstNames).flat()),
    proseWords: new Set(words.proseWords),
    organisationHeads: new Set(
      [...lexicon.nameWords.organisationHeads, ...lexicon.nameWords.corporateEndings].map((word) => word.toLowerCase()),
    ),
    pageKinds: new Map<string, ArticleKind>([
      ...words.opinionSections.map((name) => [name, "opinion"] as const),
      ...words.gallerySections.map((name) => [name, "gallery"] as const),
      ...words.liveSections.map((name) => [name, "live-blog"] as const),
    ]),
    agencies: new Map(lexicon.newsAgencies.filter((agency) => agency.delivers === "words").flatMap(named)),
    pictureCredits: new Set(lexicon.newsAgencies.flatMap(named).map(([name]) => name)),
  };
});

function longestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length);
}
